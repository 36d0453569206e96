FROM node:24-slim AS build
WORKDIR /untold
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /untold
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 UNTOLD_DATA=/data
COPY --from=build --chown=root:root /untold/.next/standalone ./
COPY --from=build --chown=root:root /untold/.next/static ./.next/static
COPY --from=build --chown=root:root /untold/public ./public
COPY --from=build --chown=root:root /untold/server ./server
COPY --from=build --chown=root:root /untold/scripts/serve.mjs ./scripts/serve.mjs
# The embedded database and its secret live here when DATABASE_URL is not set.
RUN install -d -o node -g node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/serve.mjs"]
