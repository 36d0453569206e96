/** Where a proxy listens and whom it asks. The certificate is for https. */
export type ProxyPorts = {
  http: number;
  https: number;
  app: number;
  folder: string;
  certificate: string;
  key: string;
};

export type Configuration = {
  name: string;
  /** Tells the application what the browser asked for; a careless one tells it nothing. */
  careful: boolean;
  program: 'nginx' | 'caddy' | 'apache2' | 'haproxy';
  text: (places: ProxyPorts) => string;
};

const nginx = (directives: string) => (at: ProxyPorts) => `
daemon off; pid ${at.folder}/nginx.pid; error_log stderr warn; worker_processes 1;
events {}
http {
  access_log off; client_body_temp_path ${at.folder}/body; proxy_temp_path ${at.folder}/proxy;
  fastcgi_temp_path ${at.folder}/f; uwsgi_temp_path ${at.folder}/u; scgi_temp_path ${at.folder}/s;
  server {
    listen 127.0.0.1:${at.http}; listen 127.0.0.1:${at.https} ssl;
    ssl_certificate ${at.certificate}; ssl_certificate_key ${at.key};
    location / { proxy_pass http://localhost:${at.app}; ${directives} }
  }
}`;

const caddy = (directives: string) => (at: ProxyPorts) => `
{
  admin off
  auto_https off
  storage file_system ${at.folder}/caddy
}
(app) {
  reverse_proxy localhost:${at.app} {
    ${directives}
  }
}
http://:${at.http} {
  bind 127.0.0.1
  import app
}
https://:${at.https} {
  bind 127.0.0.1
  tls ${at.certificate} ${at.key}
  import app
}`;

const MODULES = ['mpm_event', 'authz_core', 'headers', 'proxy', 'proxy_http', 'ssl', 'socache_shmcb'];

const apache = (directives: string) => (at: ProxyPorts) => `
ServerRoot ${at.folder}
DefaultRuntimeDir ${at.folder}
PidFile ${at.folder}/apache.pid
ErrorLog ${at.folder}/errors
LogLevel crit
ServerName localhost
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${at.http}
Listen 127.0.0.1:${at.https} https
ProxyPass / http://localhost:${at.app}/
ProxyPassReverse / http://localhost:${at.app}/
${directives}
<VirtualHost 127.0.0.1:${at.https}>
  SSLEngine on
  SSLCertificateFile ${at.certificate}
  SSLCertificateKeyFile ${at.key}
  ProxyPass / http://localhost:${at.app}/
  ${directives}
</VirtualHost>`;

const haproxy = (directives: string) => (at: ProxyPorts) => `
defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend all
  bind 127.0.0.1:${at.http}
  bind 127.0.0.1:${at.https} ssl crt ${at.folder}/both.pem
  ${directives}
  default_backend app
backend app
  server app 127.0.0.1:${at.app}`;

const forwardedHeaders = (host: string) =>
  `proxy_set_header Host ${host}; proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto $scheme;`;

/** As Debian's packages come, with the one line that leads to the application, and as their manuals advise. */
export const configurations: Configuration[] = [
  { name: 'nginx', careful: false, program: 'nginx', text: nginx('') },
  // Leaves the port out: the variable that most guides name.
  { name: 'nginx with $host', careful: false, program: 'nginx', text: nginx(forwardedHeaders('$host')) },
  {
    name: 'nginx with X-Forwarded-Host alone',
    careful: false,
    program: 'nginx',
    text: nginx('proxy_set_header X-Forwarded-Host $host;'),
  },
  {
    name: 'nginx with $http_host',
    careful: true,
    program: 'nginx',
    text: nginx(forwardedHeaders('$http_host')),
  },
  { name: 'Caddy', careful: true, program: 'caddy', text: caddy('') },
  {
    name: 'Caddy that names the upstream',
    careful: false,
    program: 'caddy',
    text: caddy('header_up Host {upstream_hostport}'),
  },
  { name: 'Apache', careful: false, program: 'apache2', text: apache('') },
  {
    name: 'Apache that keeps the host',
    careful: true,
    program: 'apache2',
    text: apache('ProxyPreserveHost On\nRequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}'),
  },
  { name: 'HAProxy', careful: false, program: 'haproxy', text: haproxy('') },
  {
    name: 'HAProxy that says who asked',
    careful: true,
    program: 'haproxy',
    text: haproxy('option forwardfor\n  http-request set-header X-Forwarded-Proto %[ssl_fc,iif(https,http)]'),
  },
];
