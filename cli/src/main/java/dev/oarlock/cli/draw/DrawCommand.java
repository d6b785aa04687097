package dev.oarlock.cli.draw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.local.slack.html.ModalHtml;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.page.FeedHtml;
import dev.oarlock.local.slack.page.PageTemplates;
import dev.oarlock.local.slack.terminal.ModalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `oarlock draw FILE...`: messages as one HTML page, for the pictures in the documentation.
@Command(
    name = "draw",
    hidden = true,
    description = "Prints Slack messages (JSON files) as one HTML page.")
public final class DrawCommand extends CliCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "A message, a modal or a list of posts.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    var articles = new ArrayList<String>();
    for (var file : files) {
      var json = SlackJson.read(Files.readString(file));
      if (json.isArray()) {
        json.forEach(post -> articles.add(article(post)));
      } else {
        articles.add(article(json));
      }
    }
    out().println(page(String.join("\n", articles)));
    return 0;
  }

  static String page(String articles) {
    return PageTemplates.page("picture.html", articles);
  }

  private static String article(JsonNode json) {
    if (ModalText.isModal(json)) {
      return ModalHtml.in(ZoneOffset.UTC, json);
    }
    var feed = new FeedHtml(ZoneOffset.UTC);
    var message = json.has("message") ? json.path("message") : json;
    return feed.article(json.path("ts").asText("1795348800.000000"), message, "");
  }
}
