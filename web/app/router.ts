import { createRouter, createWebHistory, START_LOCATION } from 'vue-router';
import { announce } from '../a11y/announce.ts';
import CheckPage from '../features/check/CheckPage.vue';

/** The pages. The check page comes with the first load; the others are fetched when opened. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'check', component: CheckPage, meta: { title: 'Check' } },
    {
      path: '/compare',
      name: 'compare',
      component: () => import('../features/compare/ComparePage.vue'),
      meta: { title: 'Compare' },
    },
    {
      path: '/models',
      name: 'models',
      component: () => import('../features/models/ModelsPage.vue'),
      meta: { title: 'Models' },
    },
    {
      path: '/models/:id',
      name: 'model',
      component: () => import('../features/models/ModelPage.vue'),
      props: true,
      meta: { title: 'Model' },
    },
    {
      path: '/openness',
      name: 'openness',
      component: () => import('../features/openness/OpennessPage.vue'),
      meta: { title: 'Openness' },
    },
    {
      path: '/audits',
      name: 'audits',
      component: () => import('../features/audit/AuditsPage.vue'),
      meta: { title: 'Audits' },
    },
    {
      path: '/audits/:id',
      name: 'audit',
      component: () => import('../features/audit/AuditPage.vue'),
      props: true,
      meta: { title: 'Audit' },
    },
    {
      path: '/explore',
      name: 'explore',
      component: () => import('../features/explore/ExplorePage.vue'),
      meta: { title: 'Explore' },
    },
    {
      path: '/queries',
      name: 'queries',
      component: () => import('../features/queries/QueriesPage.vue'),
      meta: { title: 'Queries' },
    },
    {
      path: '/queries/:slug',
      name: 'query',
      component: () => import('../features/queries/QueryPage.vue'),
      props: true,
      meta: { title: 'Query' },
    },
    {
      path: '/cypher',
      name: 'cypher',
      component: () => import('../features/cypher/CypherPage.vue'),
      meta: { title: 'Cypher' },
    },
    {
      path: '/law',
      name: 'law',
      component: () => import('../features/law/LawPage.vue'),
      meta: { title: 'Law' },
    },
    {
      path: '/law/:id',
      name: 'instrument',
      component: () => import('../features/law/InstrumentPage.vue'),
      props: true,
      meta: { title: 'Law' },
    },
    {
      path: '/law/:instrument/:id',
      name: 'obligation',
      component: () => import('../features/law/ObligationPage.vue'),
      props: ({ params }) => ({ id: params['id'] }),
      meta: { title: 'Law' },
    },
    {
      path: '/knowledge',
      name: 'knowledge',
      component: () => import('../features/knowledge/KnowledgePage.vue'),
      meta: { title: 'Knowledge' },
    },
    {
      path: '/knowledge/:id',
      name: 'point',
      component: () => import('../features/knowledge/PointPage.vue'),
      props: true,
      meta: { title: 'Knowledge' },
    },
    {
      path: '/changes',
      name: 'changes',
      component: () => import('../features/changes/ChangesPage.vue'),
      meta: { title: 'Changes' },
    },
    {
      path: '/changes/between',
      name: 'changes-between',
      component: () => import('../features/changes/BetweenPage.vue'),
      meta: { title: 'Changes between two days' },
    },
    {
      path: '/changes/coming',
      name: 'coming',
      component: () => import('../features/changes/ComingPage.vue'),
      meta: { title: 'Coming dates' },
    },
    {
      path: '/changes/:id',
      name: 'change',
      component: () => import('../features/changes/ChangePage.vue'),
      props: true,
      meta: { title: 'Change' },
    },
    {
      path: '/about',
      name: 'about',
      component: () => import('../features/about/AboutPage.vue'),
      meta: { title: 'About' },
    },
    {
      path: '/:unknown(.*)*',
      name: 'not-found',
      component: () => import('./NotFoundPage.vue'),
      meta: { title: 'Not found' },
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});

router.afterEach((to, from) => {
  document.title = `${String(to.meta['title'])} · Tierwise`;
  if (from === START_LOCATION || to.path === from.path) return;
  // Another page without a load: screen readers and the keyboard begin at its start, as after a load.
  document.getElementById('main')?.focus({ preventScroll: true });
  announce(String(to.meta['title']));
});
