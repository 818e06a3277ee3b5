package io.broadsheet.demo.web;

import io.broadsheet.IngestReport;
import io.broadsheet.PastIngest;
import io.broadsheet.article.Rejected;
import io.broadsheet.demo.web.HomePage.CountView;
import io.broadsheet.index.NewsField;
import io.broadsheet.search.IndexStats;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is in the index, how it is indexed, and what was read of late. */
final class IndexPage implements Handler {
  private static final int NAMES = 50;

  private final Newsroom news;
  private final Templates templates;
  private final Assets assets;

  IndexPage(Newsroom news, Templates templates, Assets assets) {
    this.news = news;
    this.templates = templates;
    this.assets = assets;
  }

  @Override
  public Response answer(Request request) throws IOException {
    IndexStats stats = news.stats();
    IndexView view =
        new IndexView(
            Shell.of("The index – Broadsheet", assets),
            Texts.number(stats.articles()),
            Texts.number(stats.teasers()),
            HomePage.period(stats),
            HomePage.sources(stats, NAMES),
            HomePage.languages(stats, NAMES),
            Arrays.stream(NewsField.values()).map(FieldView::of).toList(),
            news.index().upkeep().ingests().stream().map(IngestView::of).toList());
    return Response.html(templates.show("index", view));
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  record FieldView(
      String name, String holds, String kind, Optional<String> weight, Optional<String> operator) {
    static FieldView of(NewsField field) {
      return new FieldView(
          field.fieldName(),
          field.description(),
          words(field.kind()),
          Optional.of(field.weight())
              .filter(it -> it > 0)
              .map(it -> String.format(Locale.ROOT, "%.0f", it)),
          Optional.of(field.operator()).filter(it -> !it.isEmpty()).map(it -> it + ":"));
    }
  }

  record IngestView(
      TimeView time,
      String what,
      String articles,
      String teasers,
      String rejected,
      String took,
      boolean anyRejected,
      List<RejectedView> pages,
      Optional<String> more) {
    static IngestView of(PastIngest ingest) {
      IngestReport report = ingest.report();
      long rejected = report.rejectedByReason().values().stream().mapToLong(it -> it).sum();
      long more = rejected - report.rejected().size();
      return new IngestView(
          TimeView.of(ingest.ended()),
          ingest.sources(),
          Texts.count(report.articles(), "article", "articles"),
          Texts.count(report.teasers(), "teaser", "teasers"),
          Texts.count(rejected, "page rejected", "pages rejected"),
          String.format(Locale.ROOT, "%.1f s", report.took().toMillis() / 1e3),
          rejected > 0,
          report.rejected().stream().map(RejectedView::of).toList(),
          more > 0 ? Optional.of("and " + Texts.number(more) + " more") : Optional.empty());
    }
  }

  record RejectedView(String location, String reason, String message) {
    static RejectedView of(Rejected page) {
      return new RejectedView(page.location(), words(page.reason()), page.message());
    }
  }

  record IndexView(
      Shell shell,
      String articles,
      String teasers,
      Optional<String> period,
      List<CountView> sources,
      List<CountView> languages,
      List<FieldView> fields,
      List<IngestView> ingests) {}
}
