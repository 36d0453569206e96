// The Open Library of the stories: it knows one book. Playwright starts it on LIBRARY_PORT.
import { json, searchAnswer, startOpenLibrary, workDoc } from '../helpers/open-library';

const { answerWith } = await startOpenLibrary(Number(process.env.LIBRARY_PORT));
answerWith(json(searchAnswer([workDoc])));
