package dev.oarlock.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.export.json.AccountTables;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.view.access.RedactedAccountView;
import dev.oarlock.slack.view.health.HealthView;
import java.time.LocalDate;

/// An account: for everybody how it is and whom to ask, for those who work with customers the rest.
/// `text` is the card that they would see in Slack.
record AccountJson(AccountState state, LocalDate today) {
  ObjectNode redacted() {
    return known().put("text", text(RedactedAccountView.of(state, today)));
  }

  ObjectNode whole() {
    var listed = ListedAccountJson.of(ListedAccount.of(state));
    var json = listed.put("text", text(HealthView.of(state, today)));
    json.set("health", AccountTables.health(state));
    json.set("forecast", AccountTables.forecast(state));
    reasons(json);
    return json;
  }

  private ObjectNode known() {
    var listed = ListedAccount.of(state);
    var score = listed.health().score();
    var json =
        JsonTree.object()
            .put("id", state.id().value())
            .put("name", state.name())
            .put("owner", listed.profile().csm().map(Csm::name).orElse(null))
            .put("band", EnumNames.of(listed.health().band()));
    json.put("score", score.isPresent() ? score.getAsInt() : null);
    json.put("renewal", listed.terms().renewal().map(LocalDate::toString).orElse(null));
    return json.put("isAtRisk", listed.isAtRisk());
  }

  /// Why its score moved the last time, and what raises its chance of churn.
  private void reasons(ObjectNode json) {
    var reasons = json.putObject("reasons");
    state
        .history()
        .latestMove()
        .ifPresent(move -> {
          var moved =
              reasons
                  .putObject("moved")
                  .put("from", move.fromScore())
                  .put("to", move.toScore())
                  .put("day", move.toDay().toString());
          var lines = moved.putArray("lines");
          move.lines().forEach(line -> lines.add(Mrkdwn.unescape(LedgerText.of(line))));
        });
    var drivers = reasons.putArray("drivers");
    state.forecast().drivers().stream()
        .sorted((one, other) -> Double.compare(other.contribution(), one.contribution()))
        .forEach(
            it -> drivers.addObject().put("text", it.sentence()).put("logOdds", it.contribution()));
  }

  /// What the card says; there is nothing to click here.
  private static String text(Card card) {
    var words = card.elements().stream().filter(it -> !(it instanceof ButtonRow)).toList();
    return Mrkdwn.unescape(SlackMessage.sure(new Card(words)).text());
  }
}
