package dev.oarlock.answer;

import static dev.oarlock.answer.Saying.onlyYou;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.view.DigestAskedView;
import dev.oarlock.slack.view.TroubleView;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Which command is answered by what, beside [Clicks] and [Forms]. Everything is said inside the
/// request: when the answer is out, Lambda stops the clock.
record Conversation(
    Answers answers,
    Supplier<Forecasts> forecasts,
    DigestRequests digests,
    Clicks clicks,
    Forms forms) {
  private static final Pattern FORM = Pattern.compile("form\\..*");
  private static final Pattern ANY_OTHER = Pattern.compile("/(?!health$|forecast$|digest$).*");

  /// Bolt without its checks: the signature is verified before Bolt sees a request, and no command
  /// here needs the bot's token, which Bolt would try over the network at each start.
  App app(AppConfig config) {
    return clicks
        .heardBy(new App(config, config.getSlack(), new ArrayList<>()))
        .command("/health", (request, context) -> answer(request, context, health(request)))
        .command("/forecast", (request, context) -> answer(request, context, forecast(request)))
        .command("/digest", this::digest)
        .command(ANY_OTHER, (request, context) -> onlyYou(context, unknown(request)))
        .viewSubmission(FORM, (request, context) -> forms.submitted(request.getPayload(), context));
  }

  private Answer health(SlashCommandRequest request) {
    return answers.health(typed(request), request.getPayload().getUserId());
  }

  private Answer forecast(SlashCommandRequest request) {
    return forecasts.get().answer(typed(request), request.getPayload().getUserId());
  }

  private Response answer(SlashCommandRequest request, SlashCommandContext context, Answer answer) {
    return forms
        .orWords(answer, request.getPayload().getTriggerId())
        .map(message -> onlyYou(context, message))
        .orElseGet(context::ack);
  }

  private static String typed(SlashCommandRequest request) {
    var text = request.getPayload().getText();
    return text == null ? "" : Mrkdwn.unescape(text);
  }

  private static Message unknown(SlashCommandRequest request) {
    return TroubleView.unknownCommand(request.getPayload().getCommand());
  }

  private Response digest(SlashCommandRequest request, SlashCommandContext context) {
    var asked = request.getPayload();
    digests.ask(
        asked.getChannelId(), asked.getUserId(), asked.getResponseUrl(), asked.getTriggerId());
    return onlyYou(context, DigestAskedView.onItsWay());
  }
}
