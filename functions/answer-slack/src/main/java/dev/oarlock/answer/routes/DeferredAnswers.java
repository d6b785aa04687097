package dev.oarlock.answer.routes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.home.HomeTab;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.listing.AccountListView;
import java.io.IOException;
import java.util.function.Supplier;

/// Answers that Slack does not wait for. The question goes on the bus, and comes back to this same
/// function, which has half a minute then.
public record DeferredAnswers(
    HealthQuestions questions,
    Supplier<HomeTab> home,
    SlackEventPublisher events,
    SlackResponses responses) {

  /// Whoever asked hears at once that the answer follows; where Slack named no place for it, as
  /// nobody waits before a snapshot, none does.
  SlackAnswer deferred(SlackAnswer answer, DeferredQuestion question) {
    if (answer instanceof SlackAnswer.Later && !question.responseUrl().isEmpty()) {
      events.put("oarlock", DeferredQuestion.TYPE, question.toJson());
    }
    return answer;
  }

  /// Puts up somebody's Home tab, as soon as it is made.
  public void showHome(String user) {
    events.put("oarlock", DeferredQuestion.TYPE, DeferredQuestion.home(user, false).toJson());
  }

  /// The same after a click in it, once what was clicked is there.
  public void showHomeAfterChange(String user) {
    events.put("oarlock", DeferredQuestion.TYPE, DeferredQuestion.home(user, true).toJson());
  }

  /// Answers a question that came back.
  public void answer(JsonNode detail) throws IOException {
    var question = DeferredQuestion.read(detail);
    send(question, card(question));
  }

  /// Where that failed.
  public void fail(JsonNode detail, Card failure) throws IOException {
    send(DeferredQuestion.read(detail), failure);
  }

  private void send(DeferredQuestion question, Card card) throws IOException {
    if (question.asked() instanceof DeferredQuestion.AskedWay.HomeOpened) {
      home.get().show(question.user(), card);
      return;
    }
    responses.send(
        question.responseUrl(), card, it -> it.responseType("ephemeral").replaceOriginal(false));
  }

  private Card card(DeferredQuestion question) {
    var answer =
        switch (question.asked()) {
          case DeferredQuestion.AskedWay.TypedText(var text) ->
              questions.health(text, question.user());
          case DeferredQuestion.AskedWay.WhyClicked(var account) ->
              questions.why(account, question.user());
          case DeferredQuestion.AskedWay.PageClicked(var page) ->
              questions.page(AccountListView.NextPage.of(page), question.user());
          case DeferredQuestion.AskedWay.HomeOpened(var isAfterChange) ->
              new SlackAnswer.Reply(
                  isAfterChange
                      ? home.get().changedBook(question.user())
                      : home.get().book(question.user()));
        };
    return switch (answer) {
      case SlackAnswer.Reply(var message) -> message;
      case SlackAnswer.Later(var meanwhile) -> meanwhile;
      case SlackAnswer.OpenForm _ -> throw new IllegalStateException("a form was not asked for");
    };
  }
}
