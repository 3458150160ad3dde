// Where the site is served.
const base = "/vitepress/";

export default {
  title: "Runbook: ElastiCache",
  base,
  head: [["script", { type: "module", src: `${base}upgrade-check/elasticache-upgrade-check.js` }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "elasticache-upgrade-check" } } },
  themeConfig: {
    search: { provider: "local" },
    sidebar: [
      { text: "Before the change", link: "/before" },
      { text: "The upgrade", link: "/upgrade" },
      { text: "During the change, and after it", link: "/after" },
    ],
  },
};
