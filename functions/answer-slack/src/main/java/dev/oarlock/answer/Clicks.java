package dev.oarlock.answer;

import static dev.oarlock.answer.Saying.instead;
import static dev.oarlock.answer.Saying.onlyYou;
import static dev.oarlock.answer.Saying.response;
import static dev.oarlock.answer.Saying.said;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.slack.view.AlreadySharedView;
import dev.oarlock.slack.view.CallsView;
import dev.oarlock.slack.view.ChoiceView;
import dev.oarlock.slack.view.ForecastView;
import dev.oarlock.slack.view.HealthView;
import dev.oarlock.slack.view.SaidView;
import dev.oarlock.slack.view.TideView;
import dev.oarlock.slack.view.WhyView;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Which button is answered by what.
record Clicks(
    Answers answers,
    Supplier<Forecasts> forecasts,
    Supplier<Decisions> decisions,
    Shares shares,
    Forms forms) {
  private static final Pattern CHOICE = numbered(ChoiceView.CHOOSE);
  private static final Pattern FORECAST_CHOICE = numbered(ChoiceView.CHOOSE_FORECAST);
  private static final Pattern PULSE = Pattern.compile(Pattern.quote(SaidView.PULSE) + "\\.[1-5]");

  App heardBy(App app) {
    return app.blockAction(HealthView.SHARE, this::share)
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
            (request, context) -> form(request, context, it -> forecasts.get().call(it)));
  }

  private static Pattern numbered(String action) {
    return Pattern.compile(Pattern.quote(action) + "\\.\\d+");
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
}
