package io.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Puts ranked items together into stories, each at the place of the best of its items.
 *
 * <p>The {@value #BEST} best items are put together by {@link StoryGraph}, with all teasers that
 * the index holds for them, also those that do not match, and then ranked by score and prominence.
 * Further down, an item joins a story whose key it has, or begins another. So what stands where
 * depends on the ranking only, not on how far down it is read, and pages of hits fit together.
 */
final class Stories {
  /** How many of the best items are compared with each other. */
  static final int BEST = 100;

  /** How many are read at first: enough for ten stories of which each has a dozen copies. */
  static final int READ_FIRST = 120;

  /** From one story's URL to another teaser's headline, to a teaser without URL. */
  private static final int KEYS_APART = 2;

  private final StoryItems reader;
  private final List<Story> ranked = new ArrayList<>();
  private final Map<Long, Story> byKey = new HashMap<>();
  private final Set<Integer> placed = new HashSet<>();

  private Stories(IndexSearcher searcher) {
    this.reader = new StoryItems(searcher);
  }

  /** The stories of ranked items, of which there are at least {@value #BEST}, or all. */
  static List<Story> of(IndexSearcher searcher, ScoreDoc[] items, boolean prominent)
      throws IOException {
    Stories stories = new Stories(searcher);
    int best = Math.min(BEST, items.length);
    stories.addBest(stories.reader.read(Arrays.copyOf(items, best)), prominent);
    stories.addFurther(stories.reader.read(Arrays.copyOfRange(items, best, items.length)));
    return stories.ranked;
  }

  /** Each item as a story of its own. */
  static List<Story> eachItem(IndexSearcher searcher, ScoreDoc[] items) throws IOException {
    return new StoryItems(searcher).read(items).stream().map(Story::new).toList();
  }

  private void addBest(List<StoryItem> found, boolean prominent) throws IOException {
    List<StoryItem> items = new ArrayList<>(found);
    items.addAll(teasersOf(found));
    StoryGraph graph = new StoryGraph(items);
    Map<Integer, Story> stories = new HashMap<>();
    Map<Story, List<StoryItem>> teasers = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      StoryItem item = items.get(i);
      Story story = stories.get(graph.storyOf(i));
      if (story == null) {
        story = new Story(item);
        ranked.add(story);
        stories.put(graph.storyOf(i), story);
      } else if (i < found.size()) {
        story.addFound(item);
      } else {
        teasers.computeIfAbsent(story, any -> new ArrayList<>()).add(item);
      }
    }
    ranked.forEach(story -> story.addTeasers(teasers.getOrDefault(story, List.of())));
    if (prominent) {
      ranked.forEach(story -> story.setProminence(Prominence.factor(story.teasingSites())));
      ranked.sort(Comparator.comparingDouble(Story::score).reversed());
    }
    ranked.forEach(this::place);
  }

  /** The teasers in the index that announce what was found, but are not among it. */
  private List<StoryItem> teasersOf(List<StoryItem> found) throws IOException {
    found.forEach(item -> placed.add(item.doc()));
    List<StoryItem> teasers = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    List<StoryItem> last = found;
    for (int step = 0; step < KEYS_APART; step++) {
      Set<Long> keys = new HashSet<>();
      last.forEach(item -> keys.addAll(item.keys()));
      keys.removeAll(known);
      known.addAll(keys);
      last = keys.isEmpty() ? List.of() : reader.teasers(keys, placed);
      last.forEach(item -> placed.add(item.doc()));
      teasers.addAll(last);
    }
    return teasers;
  }

  private void place(Story story) {
    story.keys().forEach(key -> byKey.putIfAbsent(key, story));
  }

  private void addFurther(List<StoryItem> items) {
    for (StoryItem item : items) {
      if (placed.add(item.doc())) {
        Story story =
            item.keys().stream()
                .filter(byKey::containsKey)
                .findFirst()
                .map(byKey::get)
                .orElse(null);
        if (story == null || (item.article() && story.hasArticle())) {
          story = new Story(item);
          ranked.add(story);
        } else {
          story.addFound(item);
        }
        place(story);
      }
    }
  }
}
