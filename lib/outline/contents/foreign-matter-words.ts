/** Front and back matter in the languages beside English and German, in small letters with straight spaces. */
const NAMES = [
  // French
  'couverture; page de titre; titre; faux-titre; page de copyright; mentions légales; dédicace; exergue; épigraphe',
  'table des matières; sommaire; remerciements; notes; préface; avant-propos; postface; du même auteur',
  'de la même autrice; à propos de l’auteur; à propos de l’autrice; à propos; présentation; achevé d’imprimer',
  'quatrième de couverture; bibliographie; glossaire; chronologie; personnages; liste des personnages; annexes',
  // Spanish and Portuguese
  'cubierta; portada; portadilla; créditos; página de créditos; página de título; dedicatoria; epígrafe; índice',
  'contenido; agradecimientos; notas; prefacio; introducción; sobre el autor; sobre la autora; acerca del autor',
  'acerca de la autora; autor; sobre este libro; bibliografía; glosario; sinopsis; otros títulos; colofón',
  'capa; folha de rosto; rosto; ficha técnica; direitos autorais; dedicatória; sumário; agradecimentos; prefácio',
  'introdução; posfácio; sobre o autor; sobre a autora; referências; glossário; colofão',
  // Italian
  'copertina; frontespizio; colophon; dedica; epigrafe; indice; sommario; ringraziamenti; prefazione',
  'introduzione; postfazione; nota al testo; l’autore; l’autrice; il libro; biografia; glossario; occhiello',
  // Dutch and Polish
  'omslag; titelpagina; colofon; opdracht; inhoud; inhoudsopgave; dankwoord; noten; voorwoord; nawoord',
  'over de auteur; over het boek; okładka; strona tytułowa; strona redakcyjna; dedykacja; spis treści',
  'podziękowania; przypisy; przedmowa; posłowie; o autorze; o autorce',
  // Russian
  'обложка; титульный лист; титул; аннотация; содержание; оглавление; посвящение; благодарности; примечания',
  'предисловие; послесловие; об авторе; выходные данные; комментарии; сноски',
  // Japanese, Chinese and Korean
  '表紙; カバー; 扉; 目次; もくじ; 奥付; 奥付け; あとがき; まえがき; はじめに; おわりに; 解説; 訳者あとがき',
  '著者紹介; 著者について; 作者紹介; 謝辞; 献辞; 登場人物; 主要登場人物; 参考文献; 注; 注釈; 訳注; 凡例; 年譜; 索引; 裏表紙',
  '封面; 封底; 扉页; 书名页; 版权; 版权页; 版权信息; 版權頁; 目录; 目錄; 前言; 自序; 代序; 译者序; 后记; 後記',
  '译后记; 附录; 作者简介; 作者介绍; 献词; 致谢; 出版说明; 内容简介; 注释; 人物表',
  '표지; 속표지; 차례; 목차; 판권; 판권 페이지; 작가의 말; 옮긴이의 말; 감사의 말; 해설; 지은이 소개; 저자 소개; 주',
];

export const FOREIGN_MATTER = NAMES.flatMap((line) => line.split('; '));
