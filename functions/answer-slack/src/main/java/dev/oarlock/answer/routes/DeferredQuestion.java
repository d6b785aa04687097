package dev.oarlock.answer.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.AccountId;

/// A question about a long past or a large portfolio, whose answer takes longer than Slack waits:
/// what was asked by whom, and where they hear the answer.
record DeferredQuestion(AskedWay asked, String user, String responseUrl) {
  static final String TYPE = "QuestionDeferred";

  /// How it was asked.
  sealed interface AskedWay {
    /// After `/health`.
    record TypedText(String text) implements AskedWay {}

    /// With the button of a card.
    record WhyClicked(AccountId account) implements AskedWay {}

    /// With the button for the next page of a list; `page` is its value.
    record PageClicked(String page) implements AskedWay {}

    /// By opening the Home tab, which is where the answer goes, or by a click there.
    /// `isAfterChange` is whether they have just changed something that it shows, and that takes a
    /// moment.
    record HomeOpened(boolean isAfterChange) implements AskedWay {}
  }

  static DeferredQuestion home(String user, boolean isAfterChange) {
    return new DeferredQuestion(new AskedWay.HomeOpened(isAfterChange), user, "");
  }

  static DeferredQuestion typed(String text, String user, String responseUrl) {
    return new DeferredQuestion(new AskedWay.TypedText(text), user, responseUrl);
  }

  static DeferredQuestion why(AccountId account, String user, String responseUrl) {
    return new DeferredQuestion(new AskedWay.WhyClicked(account), user, responseUrl);
  }

  static DeferredQuestion page(String page, String user, String responseUrl) {
    return new DeferredQuestion(new AskedWay.PageClicked(page), user, responseUrl);
  }

  ObjectNode toJson() {
    var detail = JsonTree.object();
    switch (asked) {
      case AskedWay.TypedText(var text) -> detail.put("text", text);
      case AskedWay.WhyClicked(var account) -> detail.put("why", account.value());
      case AskedWay.PageClicked(var page) -> detail.put("page", page);
      case AskedWay.HomeOpened(var isAfterChange) -> {
        return detail.put("home", true).put("changed", isAfterChange).put("user", user);
      }
    }
    return detail.put("user", user).put("responseUrl", responseUrl);
  }

  static DeferredQuestion read(JsonNode detail) {
    if (detail.path("home").asBoolean()) {
      return home(detail.path("user").asText(), detail.path("changed").asBoolean());
    }
    return new DeferredQuestion(
        asked(detail), detail.path("user").asText(), detail.path("responseUrl").asText());
  }

  private static AskedWay asked(JsonNode detail) {
    if (detail.has("why")) {
      return new AskedWay.WhyClicked(new AccountId(detail.path("why").asText()));
    }
    return detail.has("page")
        ? new AskedWay.PageClicked(detail.path("page").asText())
        : new AskedWay.TypedText(detail.path("text").asText());
  }
}
