package io.broadsheet.search;

import io.broadsheet.index.NewsField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Puts ranked items together into stories: an article and the teasers that announce it, and several
 * teasers of one story, come as one, at the place of the best of them. Reading further down the
 * ranking adds to stories but never changes their order, so pages of hits fit together.
 */
final class Stories {
  private final IndexSearcher searcher;
  private final List<Story> ranked = new ArrayList<>();
  private final Map<String, Story> byKey = new HashMap<>();

  private Stories(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** A story's place in the ranking: its best item's score, and the item to show for it. */
  static final class Story {
    private final float score;
    private int doc;
    private boolean article;

    private Story(ScoreDoc best, boolean article) {
      this.score = Float.isNaN(best.score) ? 0f : best.score;
      this.doc = best.doc;
      this.article = article;
    }

    float score() {
      return score;
    }

    /** The article, where one is among the hits, else the best teaser. */
    int doc() {
      return doc;
    }
  }

  static List<Story> of(IndexSearcher searcher, ScoreDoc[] items) throws IOException {
    Stories stories = new Stories(searcher);
    for (ScoreDoc item : items) {
      stories.add(item);
    }
    return stories.ranked;
  }

  private void add(ScoreDoc item) throws IOException {
    List<String> keys = values(item.doc, NewsField.STORY);
    boolean article = values(item.doc, NewsField.TYPE).contains("article");
    Story story = keys.stream().filter(byKey::containsKey).findFirst().map(byKey::get).orElse(null);
    if (story == null || (article && story.article)) {
      story = new Story(item, article);
      ranked.add(story);
    } else if (article) {
      story.doc = item.doc;
      story.article = true;
    }
    for (String key : keys) {
      byKey.putIfAbsent(key, story);
    }
  }

  private List<String> values(int doc, NewsField field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field.fieldName());
    List<String> texts = new ArrayList<>();
    if (values.advanceExact(doc - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        texts.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return texts;
  }
}
