package dev.oarlock.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The guides of `docs` as text, so that the links to them lead somewhere on a laptop, too.
public record GuidePages(Path folder) implements HttpHandler {
  public static final String PATH = "/docs/";

  private static final Pattern NAME = Pattern.compile(Pattern.quote(PATH) + "([a-z]+\\.md)");

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var asked = NAME.matcher(exchange.getRequestURI().getPath());
    var page = asked.matches() ? folder.resolve(asked.group(1)) : folder;
    if (Files.isRegularFile(page)) {
      HttpReply.text(exchange, 200, Files.readString(page));
    } else {
      HttpReply.text(exchange, 404, "no guide: " + exchange.getRequestURI() + "\n");
    }
  }
}
