package dev.oarlock.answer;

import static dev.oarlock.answer.Saying.instead;
import static dev.oarlock.answer.Saying.onlyYou;
import static dev.oarlock.answer.Saying.response;
import static dev.oarlock.answer.Saying.said;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.view.AlreadySharedView;
import dev.oarlock.slack.view.CallsView;
import dev.oarlock.slack.view.ChoiceView;
import dev.oarlock.slack.view.DigestAskedView;
import dev.oarlock.slack.view.ForecastView;
import dev.oarlock.slack.view.HealthView;
import dev.oarlock.slack.view.SaidView;
import dev.oarlock.slack.view.TideView;
import dev.oarlock.slack.view.TroubleView;
import dev.oarlock.slack.view.WhyView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Which command and which button is answered by what. Everything is said inside the request: when
/// the answer is out, Lambda stops the clock.
final class Conversation {
  private static final Pattern CHOICE = numbered(ChoiceView.CHOOSE);
  private static final Pattern FORECAST_CHOICE = numbered(ChoiceView.CHOOSE_FORECAST);
  private static final Pattern PULSE = Pattern.compile(Pattern.quote(SaidView.PULSE) + "\\.[1-5]");
  private static final Pattern FORM = Pattern.compile("form\\..*");
  private static final Pattern ANY_OTHER = Pattern.compile("/(?!health$|forecast$|digest$).*");

  private final Answers answers;
  private final Supplier<Forecasts> forecasts;
  private final Supplier<Decisions> decisions;
  private final DigestRequests digests;
  private final Shares shares;
  private final Forms forms;

  Conversation(
      Answers answers,
      Supplier<Forecasts> forecasts,
      Supplier<Decisions> decisions,
      DigestRequests digests,
      Shares shares,
      Forms forms) {
    this.answers = answers;
    this.forecasts = forecasts;
    this.decisions = decisions;
    this.digests = digests;
    this.shares = shares;
    this.forms = forms;
  }

  /// Bolt without its checks: the signature is verified before Bolt sees a request, and no command
  /// here needs the bot's token, which Bolt would try over the network at each start.
  App app(AppConfig config) {
    return new App(config, config.getSlack(), new ArrayList<>())
        .command("/health", (request, context) -> answer(request, context, health(request)))
        .command("/forecast", (request, context) -> answer(request, context, forecast(request)))
        .command("/digest", this::digest)
        .command(ANY_OTHER, (request, context) -> onlyYou(context, unknown(request)))
        .blockAction(HealthView.SHARE, this::share)
        .blockAction(HealthView.WHY, this::why)
        .blockAction(HealthView.WHAT_IF, this::whatWouldHelp)
        .blockAction(ForecastView.SHOW, this::forecast)
        .blockAction(FORECAST_CHOICE, this::chooseForecast)
        .blockAction(SaidView.RIGHT, (request, context) -> judged(true, request, context))
        .blockAction(SaidView.WRONG, (request, context) -> judged(false, request, context))
        .blockAction(TideView.REAL, (request, context) -> doubted(true, request, context))
        .blockAction(TideView.WRONG, (request, context) -> doubted(false, request, context))
        .blockAction(PULSE, this::pulse)
        .blockAction(CallsView.MODEL, (request, context) -> decide(Choice.MODEL, request, context))
        .blockAction(CallsView.CSM, (request, context) -> decide(Choice.CSM, request, context))
        .blockAction(CallsView.OWN, (request, context) -> decide(Choice.OWN, request, context))
        .blockAction(
            CallsView.MONITOR, (request, context) -> decide(Choice.MONITOR, request, context))
        .blockAction(CHOICE, this::choose)
        .blockAction(
            WhyView.OVERRIDE, (request, context) -> form(request, context, answers::override))
        .blockAction(
            SaidView.PULSE_FORM, (request, context) -> form(request, context, answers::pulse))
        .blockAction(
            ForecastView.CALL,
            (request, context) -> form(request, context, it -> forecasts.get().call(it)))
        .viewSubmission(FORM, (request, context) -> forms.submitted(request.getPayload(), context));
  }

  private static Pattern numbered(String action) {
    return Pattern.compile(Pattern.quote(action) + "\\.\\d+");
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

  private Response form(
      BlockActionRequest request, ActionContext context, Function<AccountId, Answer> form)
      throws IOException {
    return answer(request, context, form.apply(account(request.getPayload())));
  }

  private Response answer(BlockActionRequest request, ActionContext context, Answer answer)
      throws IOException {
    var words = forms.orWords(answer, request.getPayload().getTriggerId());
    return words.isPresent() ? onlyYou(context, words.get()) : context.ack();
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

  private Response share(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    var message = answers.shared(account(payload), payload.getUser().getId());
    var toAll = response(message).responseType("in_channel").build();
    return shares.once(payload, () -> said(context, toAll))
        ? context.ack()
        : onlyYou(context, AlreadySharedView.of());
  }

  private Response why(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    return onlyYou(context, answers.why(account(payload), payload.getUser().getId()));
  }

  private Response whatWouldHelp(BlockActionRequest request, ActionContext context)
      throws IOException {
    return onlyYou(context, answers.whatWouldHelp(account(request.getPayload())));
  }

  private Response pulse(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    var action = payload.getActions().getFirst().getActionId();
    var pulse = action.charAt(action.length() - 1) - '0';
    var user = payload.getUser().getId();
    return onlyYou(context, answers.pulse(account(payload), pulse, user));
  }

  private Response doubted(boolean real, BlockActionRequest request, ActionContext context)
      throws IOException {
    var payload = request.getPayload();
    var about = payload.getActions().getFirst().getValue();
    return onlyYou(context, answers.doubted(about, real, payload.getUser().getId()));
  }

  private Response judged(boolean right, BlockActionRequest request, ActionContext context)
      throws IOException {
    var about = request.getPayload().getActions().getFirst().getValue();
    return onlyYou(context, answers.judged(right, about));
  }

  private Response forecast(BlockActionRequest request, ActionContext context) throws IOException {
    return onlyYou(context, forecasts.get().of(account(request.getPayload())));
  }

  private Response decide(Choice choice, BlockActionRequest request, ActionContext context)
      throws IOException {
    var reply = decisions.get().click(request.getPayload(), choice);
    if (reply.card().isPresent()) {
      var card = response(reply.card().get()).replaceOriginal(true);
      said(context, card.responseType("in_channel").build());
    }
    return reply.privately().isPresent()
        ? answer(request, context, reply.privately().get())
        : context.ack();
  }

  private Response choose(BlockActionRequest request, ActionContext context) throws IOException {
    return instead(context, answers.chosen(account(request.getPayload())));
  }

  private Response chooseForecast(BlockActionRequest request, ActionContext context)
      throws IOException {
    return instead(context, forecasts.get().of(account(request.getPayload())));
  }

  private static AccountId account(BlockActionPayload payload) {
    return new AccountId(payload.getActions().getFirst().getValue());
  }
}
