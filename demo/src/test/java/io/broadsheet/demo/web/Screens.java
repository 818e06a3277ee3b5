package io.broadsheet.demo.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages of the sample edition that stand for all kinds of pages. */
final class Screens {
  static final Map<String, String> PATHS = paths();

  private Screens() {}

  private static Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("home", "/");
    paths.put("results", "/search?q=ferry+strike");
    paths.put("arabic", "/search?q=lang%3Aar");
    paths.put("nothing", "/search?q=zyxxyzzy+quux");
    paths.put(
        "story",
        Links.story(
            "https://www.harbourpost.example/2026/11/18/third-day-of-ferry-strike-leaves-skerrin-short-of-bread"));
    paths.put("front", Links.story("https://www.harbourpost.example/"));
    paths.put(
        "compare",
        Links.compare(
            "https://www.channel9harrow.example/news/business/cocoa-prices-record-san-aurelio/1700221/",
            "https://www.corvinstar.example/story/cocoa-soars-after-san-aurelio-halts-exports-88131"));
    paths.put("help", "/help");
    paths.put("index", "/index");
    paths.put("missing", "/nowhere");
    return paths;
  }
}
