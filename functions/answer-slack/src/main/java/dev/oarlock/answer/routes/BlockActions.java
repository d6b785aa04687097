package dev.oarlock.answer.routes;

import static dev.oarlock.answer.routes.SlackResponses.ephemeral;
import static dev.oarlock.answer.routes.SlackResponses.replace;
import static dev.oarlock.answer.routes.SlackResponses.respond;
import static dev.oarlock.answer.routes.SlackResponses.response;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.asking.ForecastQuestions;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.Signal.CallDecided.Choice;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.health.AlreadySharedView;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Which button is answered by what.
public record BlockActions(
    HealthQuestions answers,
    Supplier<ForecastQuestions> forecasts,
    Supplier<DecisionButtons> decisions,
    SharedCards shares,
    ModalForms forms) {
  private static final Pattern CHOICE = numbered(AccountChoiceView.CHOOSE);
  private static final Pattern FORECAST_CHOICE = numbered(AccountChoiceView.CHOOSE_FORECAST);
  private static final Pattern PULSE =
      Pattern.compile(Pattern.quote(FeedbackView.PULSE) + "\\.[1-5]");

  App register(App app) {
    return app.blockAction(HealthView.SHARE, this::share)
        .blockAction(HealthView.WHY, this::why)
        .blockAction(HealthView.WHAT_IF, this::whatWouldHelp)
        .blockAction(ForecastView.SHOW, this::forecast)
        .blockAction(FORECAST_CHOICE, this::chooseForecast)
        .blockAction(
            FeedbackView.RIGHT, (request, context) -> overrideJudged(true, request, context))
        .blockAction(
            FeedbackView.WRONG, (request, context) -> overrideJudged(false, request, context))
        .blockAction(
            AnomalyView.REAL, (request, context) -> anomalyAnswered(true, request, context))
        .blockAction(
            AnomalyView.WRONG, (request, context) -> anomalyAnswered(false, request, context))
        .blockAction(PULSE, this::pulse)
        .blockAction(
            DisagreementView.MODEL, (request, context) -> decide(Choice.MODEL, request, context))
        .blockAction(
            DisagreementView.CSM, (request, context) -> decide(Choice.CSM, request, context))
        .blockAction(
            DisagreementView.OWN, (request, context) -> decide(Choice.OWN, request, context))
        .blockAction(
            DisagreementView.MONITOR,
            (request, context) -> decide(Choice.MONITOR, request, context))
        .blockAction(CHOICE, this::choose)
        .blockAction(
            ScoreChangeView.OVERRIDE,
            (request, context) -> form(request, context, answers::override))
        .blockAction(
            FeedbackView.PULSE_FORM, (request, context) -> form(request, context, answers::pulse))
        .blockAction(
            ForecastView.GIVE_FORECAST,
            (request, context) -> form(request, context, it -> forecasts.get().call(it)));
  }

  private static Pattern numbered(String action) {
    return Pattern.compile(Pattern.quote(action) + "\\.\\d+");
  }

  private Response share(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    var message = answers.shared(account(payload), payload.getUser().getId());
    var toAll = response(message).responseType("in_channel").build();
    return shares.shareOnce(payload, () -> respond(context, toAll))
        ? context.ack()
        : ephemeral(context, AlreadySharedView.of());
  }

  private Response why(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    return ephemeral(context, answers.why(account(payload), payload.getUser().getId()));
  }

  private Response whatWouldHelp(BlockActionRequest request, ActionContext context)
      throws IOException {
    return ephemeral(context, answers.whatWouldHelp(account(request.getPayload())));
  }

  private Response pulse(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    var action = payload.getActions().getFirst().getActionId();
    var pulse = action.charAt(action.length() - 1) - '0';
    var user = payload.getUser().getId();
    return ephemeral(context, answers.pulse(account(payload), pulse, user));
  }

  private Response anomalyAnswered(boolean real, BlockActionRequest request, ActionContext context)
      throws IOException {
    var payload = request.getPayload();
    var about = payload.getActions().getFirst().getValue();
    return ephemeral(context, answers.anomalyAnswered(about, real, payload.getUser().getId()));
  }

  private Response overrideJudged(boolean right, BlockActionRequest request, ActionContext context)
      throws IOException {
    var about = request.getPayload().getActions().getFirst().getValue();
    return ephemeral(context, answers.overrideJudged(right, about));
  }

  private Response forecast(BlockActionRequest request, ActionContext context) throws IOException {
    return ephemeral(context, forecasts.get().of(account(request.getPayload())));
  }

  private Response decide(Choice choice, BlockActionRequest request, ActionContext context)
      throws IOException {
    var reply = decisions.get().click(request.getPayload(), choice);
    if (reply.card().isPresent()) {
      var card = response(reply.card().get()).replaceOriginal(true);
      respond(context, card.responseType("in_channel").build());
    }
    return reply.privately().isPresent()
        ? answer(request, context, reply.privately().get())
        : context.ack();
  }

  private Response choose(BlockActionRequest request, ActionContext context) throws IOException {
    return replace(context, answers.chosen(account(request.getPayload())));
  }

  private Response chooseForecast(BlockActionRequest request, ActionContext context)
      throws IOException {
    return replace(context, forecasts.get().of(account(request.getPayload())));
  }

  private static AccountId account(BlockActionPayload payload) {
    return new AccountId(payload.getActions().getFirst().getValue());
  }

  private Response form(
      BlockActionRequest request, ActionContext context, Function<AccountId, SlackAnswer> form)
      throws IOException {
    return answer(request, context, form.apply(account(request.getPayload())));
  }

  private Response answer(BlockActionRequest request, ActionContext context, SlackAnswer answer)
      throws IOException {
    var words = forms.openOrReply(answer, request.getPayload().getTriggerId());
    return words.isPresent() ? ephemeral(context, words.get()) : context.ack();
  }
}
