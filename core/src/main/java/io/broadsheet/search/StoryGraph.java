package io.broadsheet.search;

import io.broadsheet.index.StoryKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items tell one story, by union-find, so that it makes no difference in which order they
 * were indexed or rank:
 *
 * <ol>
 *   <li>items of one URL, and articles that are near-copies, are one story;
 *   <li>teasers without an article among them are one story where they share a headline;
 *   <li>and these belong to the best article that shares a headline with them.
 * </ol>
 *
 * Two articles are not one story for their headline alone: "Weather for the weekend" tells many.
 */
final class StoryGraph {
  private final List<StoryItem> items;
  private final int[] parent;

  /** Of items in their order: a story's number is the place of its first item. */
  StoryGraph(List<StoryItem> items) {
    this.items = items;
    this.parent = new int[items.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    joinSameUrl();
    joinNearCopies();
    boolean[] told = withArticle();
    joinTeasersOfSameHeadline(told);
    joinTeasersToArticles(told);
  }

  /** The number of the story that an item belongs to: the place of its first item. */
  int storyOf(int item) {
    int root = item;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int i = item; parent[i] != root; ) {
      int next = parent[i];
      parent[i] = root;
      i = next;
    }
    return root;
  }

  private void join(int one, int other) {
    int first = storyOf(one);
    int second = storyOf(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  private void joinSameUrl() {
    Map<Long, Integer> firstOf = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      for (long key : items.get(i).keys()) {
        Integer first = StoryKeys.isHeadline(key) ? null : firstOf.putIfAbsent(key, i);
        if (first != null) {
          join(first, i);
        }
      }
    }
  }

  private void joinNearCopies() {
    List<Integer> signed = new ArrayList<>();
    for (int i = 0; i < parent.length; i++) {
      if (items.get(i).signature().isPresent()) {
        for (int other : signed) {
          if (storyOf(other) != storyOf(i) && items.get(i).isNearCopyOf(items.get(other))) {
            join(other, i);
          }
        }
        signed.add(i);
      }
    }
  }

  /** Of each item, whether its story has an article. */
  private boolean[] withArticle() {
    boolean[] stories = new boolean[parent.length];
    for (int i = 0; i < parent.length; i++) {
      stories[storyOf(i)] |= items.get(i).article();
    }
    boolean[] told = new boolean[parent.length];
    for (int i = 0; i < parent.length; i++) {
      told[i] = stories[storyOf(i)];
    }
    return told;
  }

  private void joinTeasersOfSameHeadline(boolean[] told) {
    Map<Long, Integer> firstOf = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (!told[i]) {
        for (long key : items.get(i).keys()) {
          Integer first = StoryKeys.isHeadline(key) ? firstOf.putIfAbsent(key, i) : null;
          if (first != null) {
            join(first, i);
          }
        }
      }
    }
  }

  private void joinTeasersToArticles(boolean[] told) {
    Map<Long, Integer> bestOf = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (told[i]) {
        for (long key : items.get(i).keys()) {
          bestOf.merge(key, storyOf(i), Math::min);
        }
      }
    }
    Map<Integer, Integer> articleOf = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (!told[i]) {
        for (long key : items.get(i).keys()) {
          Integer article = bestOf.get(key);
          if (article != null) {
            articleOf.merge(storyOf(i), article, Math::min);
          }
        }
      }
    }
    articleOf.forEach(this::join);
  }
}
