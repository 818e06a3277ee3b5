package io.broadsheet.article;

/** What can be found: an {@link Article}, or a {@link Teaser} that announces one. Immutable. */
public sealed interface NewsItem permits Article, Teaser {}
