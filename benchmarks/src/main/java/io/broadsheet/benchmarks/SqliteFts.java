package io.broadsheet.benchmarks;

import io.broadsheet.article.Article;
import io.broadsheet.article.Extracted;
import io.broadsheet.article.NewsItem;
import io.broadsheet.article.NewsTime;
import io.broadsheet.article.Teaser;
import io.broadsheet.index.NewsField;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The baseline for who has SQLite already: the same texts in a full-text table of FTS5's with
 * Porter's stemmer, what is shown and filtered by beside them, all in one transaction; a page is
 * replaced by its key. Thread-safe, though SQLite writes on one thread at a time.
 */
final class SqliteFts implements Closeable {
  private static final String TABLE =
      "CREATE VIRTUAL TABLE news USING fts5(headline, standfirst, body, caption, teaser,"
          + " url UNINDEXED, author UNINDEXED, source UNINDEXED, section UNINDEXED,"
          + " tag UNINDEXED, published UNINDEXED, tokenize = 'porter unicode61')";

  private final Connection connection;
  private final PreparedStatement find;
  private final PreparedStatement delete;
  private final PreparedStatement forget;
  private final PreparedStatement remember;
  private final PreparedStatement insert;
  private long last;
  private long documents;

  private SqliteFts(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      statement.execute("CREATE TABLE item(id INTEGER PRIMARY KEY, page TEXT NOT NULL)");
      statement.execute("CREATE INDEX item_page ON item(page)");
    }
    connection.setAutoCommit(false);
    find = connection.prepareStatement("SELECT id FROM item WHERE page = ?");
    delete = connection.prepareStatement("DELETE FROM news WHERE rowid = ?");
    forget = connection.prepareStatement("DELETE FROM item WHERE page = ?");
    remember = connection.prepareStatement("INSERT INTO item(id, page) VALUES (?, ?)");
    insert =
        connection.prepareStatement(
            "INSERT INTO news(rowid, headline, standfirst, body, caption, teaser, url, author,"
                + " source, section, tag, published) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /** Makes a database in a folder, to be closed by the caller. */
  static SqliteFts create(Path folder) throws IOException {
    try {
      return new SqliteFts(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("news.db")));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  synchronized void put(Extracted page) throws IOException {
    try {
      deletePage(page.key());
      if (page.article().isPresent()) {
        add(page, page.article().get());
      }
      for (Teaser teaser : page.teasers()) {
        add(page, teaser);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void deletePage(String key) throws SQLException {
    find.setString(1, key);
    try (ResultSet items = find.executeQuery()) {
      while (items.next()) {
        delete.setLong(1, items.getLong(1));
        delete.executeUpdate();
        documents--;
      }
    }
    forget.setString(1, key);
    forget.executeUpdate();
  }

  private void add(Extracted page, NewsItem item) throws SQLException {
    last++;
    documents++;
    remember.setLong(1, last);
    remember.setString(2, page.key());
    remember.executeUpdate();
    int column = 1;
    insert.setLong(column++, last);
    for (NewsField text : NewsField.searched()) {
      insert.setString(column++, text.textOf(item).orElse(null));
    }
    for (Optional<String> value : kept(item)) {
      insert.setString(column++, value.orElse(null));
    }
    insert.executeUpdate();
  }

  /** In the order of the columns after the texts. */
  private static List<Optional<String>> kept(NewsItem item) {
    return switch (item) {
      case Article article ->
          List.of(
              article.url(),
              Optional.of(String.join("\n", article.authors())),
              article.source(),
              article.section(),
              Optional.of(String.join("\n", article.tags())),
              article.published().map(NewsTime::toString));
      case Teaser teaser ->
          List.of(
              teaser.url(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              teaser.published().map(NewsTime::toString));
    };
  }

  synchronized long documents() {
    return documents;
  }

  synchronized void commit() throws IOException {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
