package io.broadsheet.demo.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.NewsIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server over an index in memory, and a client of it. */
final class Served implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final NewsIndex index;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(NewsIndex index) throws IOException {
    this.index = index;
    this.server =
        WebServer.start(index, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  static Served empty() throws IOException {
    return new Served(NewsIndex.inMemory());
  }

  /** The sample edition. */
  static Served edition() throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    index.ingest(editionFolders());
    return new Served(index);
  }

  private static List<Path> editionFolders() throws IOException {
    try {
      URI edition = Served.class.getResource("/edition/CONTENTS.txt").toURI();
      try (Stream<Path> files = Files.list(Path.of(edition).getParent())) {
        return files.filter(Files::isDirectory).sorted().toList();
      }
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  NewsIndex index() {
    return index;
  }

  int port() {
    return server.address().getPort();
  }

  String url(String path) {
    return "http://localhost:" + port() + path;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url(path))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String path) throws IOException {
    return JSON.readTree(get(path).body());
  }

  /** All that the server says to some bytes, until it closes the connection. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  @Override
  public void close() throws IOException {
    server.close();
    index.close();
  }
}
