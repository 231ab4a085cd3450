# The service and the worker: one image, two commands (compose.yaml). The database is somewhere else: DATABASE_URL.
FROM node:24-slim AS parts
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY extensions/app/packages extensions/app/packages
# The embedded database and the runtime that npm would bring are left out: both are there already.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
# The limits of `npm start` (package.json): under 300 MB resident, with room to grow.
ENV NODE_OPTIONS="--max-semi-space-size=16 --max-old-space-size=1024"
COPY --from=parts /app/node_modules node_modules
COPY package.json ./
COPY extensions extensions
COPY src src
COPY webhooks webhooks
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "webhooks/main.ts", "--no-work"]
