package io.broadsheet.search;

/**
 * How much higher a story ranks for being teased on many sites:
 *
 * <pre>
 * score · (1 + {@value #WEIGHT} · log<sub>2</sub>(1 + sites)), sites at most {@value #MOST_SITES}
 * </pre>
 *
 * <p>That many sites point at a story says that editors think it important, as links to a page do
 * (Craswell, Robertson, Zaragoza and Taylor, "Relevance Weighting for Query Independent Evidence",
 * 2005, where such evidence enters through a logarithm). Sites count, not pages: a site repeats a
 * teaser on all its pages. It is at most a quarter, so no number of sites makes up for the words:
 * of 400 known newswire stories among 6,000 teasers for others, sought by headline and by six
 * words, the mean reciprocal rank went from .971 to .968 and from .619 to .627 (with twice the
 * weight to .961 and .609).
 */
final class Prominence {
  static final double WEIGHT = 0.05;
  static final int MOST_SITES = 31;

  private Prominence() {}

  static double factor(int sites) {
    return 1 + WEIGHT * Math.log1p(Math.min(sites, MOST_SITES)) / Math.log(2);
  }
}
