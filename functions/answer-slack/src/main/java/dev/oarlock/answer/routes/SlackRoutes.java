package dev.oarlock.answer.routes;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.oarlock.answer.asking.ForecastQuestions;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.digest.DigestRequests;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.handling.TeamCommands;
import dev.oarlock.answer.metrics.RevenueAnswers;
import dev.oarlock.answer.renewal.RenewalQuestions;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.answer.risk.AlertQuestions;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.help.ErrorView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Which command is answered by what, beside [BlockActions] and [ModalForms]. Everything is sent
/// within the request: once it is answered, Lambda freezes the function.
public record SlackRoutes(
    HealthQuestions questions,
    TeamCommands team,
    Supplier<ForecastQuestions> forecasts,
    Supplier<RenewalQuestions> renewals,
    Supplier<RevenueAnswers> revenue,
    DigestRequests digests,
    Supplier<AlertQuestions> alerts,
    Function<String, SlackAnswer> audits,
    Supplier<Card> identities,
    BlockActions actions,
    ModalForms forms,
    DeferredAnswers later,
    SlackResponses responses) {

  /// A note of 2,000 characters and what it is about.
  private static final int LONGEST_NOTE = 2_500;

  /// A question without a note; Slack's buttons hold it.
  private static final int LONGEST_QUESTION = 500;

  private static final Pattern FORM = Pattern.compile("form\\..*");
  private static final Pattern ANY_OTHER =
      Pattern.compile(
          "/(?!(?:health|forecast|renewal|metrics|digest|alerts|audit|gong|escalate|identity)\\z).*",
          Pattern.DOTALL);

  /// Bolt without its checks: the signature is verified before Bolt sees a request, and no command
  /// here needs the bot's token, which Bolt would try over the network at each start. All that Bolt
  /// reads passes the gates, in their order.
  public App app(AppConfig config, List<Middleware> gates) {
    return actions
        .register(new App(config, config.getSlack(), new ArrayList<>(gates)))
        .command("/health", answering(this::health, LONGEST_NOTE))
        .command("/forecast", answering(this::forecast, LONGEST_NOTE))
        .command("/renewal", answering(this::renewal, LONGEST_NOTE))
        .command("/metrics", answering(this::metrics, LONGEST_QUESTION))
        .command("/digest", this::digest)
        .command("/alerts", this::alerts)
        .command("/gong", answering(this::gong, LONGEST_NOTE))
        .command("/escalate", answering(this::escalate, LONGEST_NOTE))
        .command("/audit", answering(it -> audits.apply(typed(it)), LONGEST_QUESTION))
        .command(
            "/identity", answering(_ -> new SlackAnswer.Reply(identities.get()), LONGEST_QUESTION))
        .command(ANY_OTHER, (request, context) -> responses.ephemeral(context, unknown(request)))
        .event(AppHomeOpenedEvent.class, (request, context) -> home(request.getEvent(), context))
        .viewSubmission(FORM, (request, context) -> forms.submitted(request.getPayload(), context));
  }

  /// What is longer than any question or note is not looked through, and fits into no answer.
  private SlashCommandHandler answering(
      Function<SlashCommandRequest, SlackAnswer> question, int most) {
    return (request, context) -> {
      var length = typed(request).length();
      return answer(
          request,
          context,
          length > most
              ? new SlackAnswer.Reply(ErrorView.tooLong(length, most))
              : question.apply(request));
    };
  }

  /// Slack's own tabs beside it, such as that of messages, show nothing of ours.
  private Response home(AppHomeOpenedEvent opened, EventContext context) {
    if ("home".equals(opened.getTab())) {
      later.showHome(opened.getUser());
    }
    return context.ack();
  }

  private SlackAnswer health(SlashCommandRequest request) {
    var asked = request.getPayload();
    return later.deferred(
        questions.health(typed(request), asked.getUserId()),
        DeferredQuestion.typed(
            typed(request),
            asked.getUserId(),
            Objects.requireNonNullElse(asked.getResponseUrl(), "")));
  }

  private SlackAnswer forecast(SlashCommandRequest request) {
    return forecasts.get().answer(typed(request), request.getPayload().getUserId());
  }

  private SlackAnswer renewal(SlashCommandRequest request) {
    return renewals.get().answer(typed(request), request.getPayload().getUserId());
  }

  private SlackAnswer escalate(SlashCommandRequest request) {
    return team.escalate(typed(request), request.getPayload().getUserId());
  }

  private SlackAnswer gong(SlashCommandRequest request) {
    return team.gong(typed(request), request.getPayload().getUserId());
  }

  private SlackAnswer metrics(SlashCommandRequest request) {
    return revenue.get().answer(typed(request));
  }

  private Response answer(
      SlashCommandRequest request, SlashCommandContext context, SlackAnswer answer) {
    return forms
        .openOrReply(answer, request.getPayload().getTriggerId())
        .map(message -> responses.ephemeral(context, message))
        .orElseGet(context::ack);
  }

  private static String typed(SlashCommandRequest request) {
    var text = request.getPayload().getText();
    return text == null ? "" : Mrkdwn.unescape(text);
  }

  private static Card unknown(SlashCommandRequest request) {
    return ErrorView.unknownCommand(request.getPayload().getCommand());
  }

  private Response digest(SlashCommandRequest request, SlashCommandContext context) {
    var command = request.getPayload();
    var asker =
        new DigestRequests.Asker(
            command.getChannelId(),
            command.getUserId(),
            command.getResponseUrl(),
            command.getTriggerId());
    return responses.ephemeral(
        context, bounded(typed(request), text -> digests.answer(text, asker)));
  }

  private static Card bounded(String text, Function<String, Card> question) {
    return text.length() > LONGEST_QUESTION
        ? ErrorView.tooLong(text.length(), LONGEST_QUESTION)
        : question.apply(text);
  }

  private Response alerts(SlashCommandRequest request, SlashCommandContext context) {
    var command = request.getPayload();
    var asker =
        new AlertQuestions.AlertAsker(
            command.getUserId(), command.getChannelId(), command.getChannelName());
    return responses.ephemeral(
        context, bounded(typed(request), text -> alerts.get().answer(text, asker)));
  }
}
