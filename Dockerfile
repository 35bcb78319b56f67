# The page is built here; what only building and testing need is then left behind.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node --input-type=module --eval "import { ensurePage } from './server/build-page.ts'; await ensurePage(console.log)"
# The last flag lets go of the tools that libraries of the page name as optional peers: Vite, TypeScript.
RUN npm ci --omit=dev --legacy-peer-deps

FROM node:24-slim
ENV NODE_ENV=production
# The program belongs to root and runs as somebody who cannot change it; only the data can be written.
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
WORKDIR /app
VOLUME /data
USER node
EXPOSE 4870
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:4870/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/start.ts", "--host", "0.0.0.0", "--data", "/data"]
