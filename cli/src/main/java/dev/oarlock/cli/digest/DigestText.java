package dev.oarlock.cli.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.util.json.GsonFactory;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.terminal.MessageText;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.text.GuideLinks;
import dev.oarlock.slack.view.digest.DigestMessage;
import dev.oarlock.slack.view.digest.DigestMessage.ThreadTable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A digest for a terminal: its message, then the tables of its thread.
final class DigestText {
  private DigestText() {}

  static String of(DigestReport report) {
    var digest = DigestMessage.of(report, GuideLinks.named());
    return Stream.concat(Stream.of(digest.card()), digest.thread().stream().map(ThreadTable::card))
        .map(DigestText::text)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String text(Card card) {
    return MessageText.of(json(card));
  }

  /// As it is sent.
  private static JsonNode json(Card card) {
    return SlackJson.read(GsonFactory.createSnakeCase().toJson(SlackMessage.sure(card)));
  }
}
