package dev.oarlock.answer.routes;

import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.help.ErrorView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The kinds of answers to a click, and the names of the buttons that have one.
record ClickRoutes(App app, ClickAnswers answers, List<String> names) {
  ClickRoutes(App app, ClickAnswers answers) {
    this(app, answers, new ArrayList<>());
  }

  void on(String action, BlockActionHandler handler) {
    on(Pattern.compile(Pattern.quote(action)), handler);
  }

  /// What the button is about is read by the version that runs now.
  void on(Pattern action, BlockActionHandler handler) {
    names.add(action.pattern());
    app.blockAction(
        action,
        (request, context) -> {
          try {
            return handler.apply(request, context);
          } catch (ButtonClick.OutdatedButtonException _) {
            return answers.beside(request, context, ErrorView.outdatedButton());
          }
        });
  }

  /// A button that had another name in an earlier version. Of two names that fit Bolt takes any.
  void others() {
    var none = names.stream().map("(?!(?:%s)\\z)"::formatted).collect(Collectors.joining());
    replyTo(Pattern.compile(none + ".*", Pattern.DOTALL), _ -> ErrorView.outdatedButton());
  }

  /// Beside the card, for the one who clicked.
  void replyTo(String action, Function<ButtonClick, Card> reply) {
    replyTo(Pattern.compile(Pattern.quote(action)), reply);
  }

  void replyTo(Pattern action, Function<ButtonClick, Card> reply) {
    on(
        action,
        (request, context) ->
            answers.beside(request, context, reply.apply(ButtonClick.of(request))));
  }

  void replaceBy(String action, Function<ButtonClick, Card> reply) {
    replaceBy(Pattern.compile(Pattern.quote(action)), reply);
  }

  /// In place of the question that was asked.
  void replaceBy(Pattern action, Function<ButtonClick, Card> reply) {
    on(
        action,
        (request, context) ->
            answers.instead(request, context, reply.apply(ButtonClick.of(request))));
  }

  /// In place of the message, or beside it where the answer follows.
  void replaceWhenThere(String action, Function<ButtonClick, SlackAnswer> reply) {
    on(
        action,
        (request, context) ->
            switch (reply.apply(ButtonClick.of(request))) {
              case SlackAnswer.Reply(var card) -> answers.instead(request, context, card);
              case SlackAnswer.Later later -> answers.openOrReply(request, context, later);
              case SlackAnswer.OpenForm form -> answers.openOrReply(request, context, form);
            });
  }

  void openForm(String action, Function<ButtonClick, SlackAnswer> form) {
    openForm(Pattern.compile(Pattern.quote(action)), form);
  }

  void openForm(Pattern action, Function<ButtonClick, SlackAnswer> form) {
    on(
        action,
        (request, context) ->
            answers.openOrReply(request, context, form.apply(ButtonClick.of(request))));
  }
}
