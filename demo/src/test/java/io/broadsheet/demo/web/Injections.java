package io.broadsheet.demo.web;

import io.broadsheet.article.Article;
import io.broadsheet.article.Caption;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.Teaser;
import java.util.List;
import java.util.Optional;

/** Texts that run as script, or break out of their place, wherever one is not escaped. */
final class Injections {
  static final List<String> ALL =
      List.of(
          "<script>window.owned=1</script>",
          "</title><script>window.owned=1</script>",
          "\"><script>window.owned=1</script>",
          "'><script>window.owned=1</script>",
          "--><script>window.owned=1</script>",
          "<img src=x onerror=window.owned=1>",
          "\"><img src=x onerror=\"window.owned=1\">",
          "<svg onload=window.owned=1>",
          "<svg><script>window.owned=1</script></svg>",
          "<svg><animate onbegin=window.owned=1 attributeName=x dur=1s>",
          "<body onload=window.owned=1>",
          "<iframe srcdoc='<script>parent.owned=1</script>'>",
          "<iframe src=javascript:parent.owned=1>",
          "<details open ontoggle=window.owned=1>",
          "<video><source onerror=window.owned=1>",
          "<input autofocus onfocus=window.owned=1>",
          "<marquee onstart=window.owned=1>",
          "<object data=javascript:window.owned=1>",
          "<embed src=javascript:window.owned=1>",
          "<math href=javascript:window.owned=1>x</math>",
          "<a href=javascript:window.owned=1>x</a>",
          "<base href=//evil.example/>",
          "<meta http-equiv=refresh content='0;url=javascript:window.owned=1'>",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<style>*{background:url(//evil.example/)}</style>",
          "<form action=//evil.example><button>x",
          "<template><script>window.owned=1</script></template>",
          "javascript:window.owned=1",
          "JaVaScRiPt:window.owned=1//",
          " javascript:window.owned=1",
          "java\tscript:window.owned=1",
          "data:text/html,<script>window.owned=1</script>",
          "vbscript:window.owned=1",
          "//evil.example/x",
          "\" onmouseover=\"window.owned=1\" autofocus onfocus=\"window.owned=1",
          "' onfocus='window.owned=1' autofocus='",
          "` onfocus=window.owned=1 autofocus `",
          "&lt;script&gt;window.owned=1&lt;/script&gt;",
          "{{constructor.constructor('window.owned=1')()}}",
          "<scr<script>ipt>window.owned=1</scr</script>ipt>",
          "\u202e<script>window.owned=1</script>",
          "<plaintext>",
          "<!--",
          "]]><script>window.owned=1</script>");

  private Injections() {}

  /** A page with an injection in every text that an item can hold. */
  static Extracted page(int number) {
    String evil = ALL.get(number);
    Article article =
        Article.builder()
            .url(evil)
            .headline(evil + " kraken" + number)
            .standfirst(evil)
            .paragraphs(List.of("A kraken" + number + " was seen. " + evil, evil))
            .captions(List.of(new Caption(evil, Optional.of(evil))))
            .authors(List.of(evil))
            .agency(evil)
            .dateline(evil)
            .source(evil)
            .section(evil)
            .tags(List.of(evil))
            .language(evil)
            .picture(evil)
            .build();
    Optional<String> text = Optional.of(evil.strip());
    Teaser teaser = new Teaser(evil, text, false, text, text, text, 1, text, Optional.empty());
    Teaser announced =
        new Teaser(
            "Squid" + number + " " + evil, text, true, text, text, text, 2, text, Optional.empty());
    return new Extracted(
        "page-" + number + evil,
        Optional.empty(),
        Optional.of(article),
        List.of(teaser, announced));
  }
}
