package dev.oarlock.answer.routes;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.asking.ForecastQuestions;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.digest.DigestRequests;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.home.HomeTab;
import dev.oarlock.answer.metrics.RevenueAnswers;
import dev.oarlock.answer.renewal.RenewalQuestions;
import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.answer.risk.AlertQuestions;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.RevenueQuestion.ReportSection;
import dev.oarlock.slack.view.access.MissingRightView;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.ActivityView;
import dev.oarlock.slack.view.feedback.ActivityView.SavedSignal;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.health.AlreadySharedView;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.loss.LossView;
import dev.oarlock.slack.view.loss.LossView.LossLink;
import dev.oarlock.slack.view.metric.RevenueReportView;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.operations.RuleDemotedView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import dev.oarlock.slack.view.renewal.RenewalView;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Which button is answered by what.
public record BlockActions(
    HealthQuestions questions,
    Supplier<ForecastQuestions> forecasts,
    Supplier<FeedbackCommands> feedback,
    CardButtons buttons,
    ModalForms forms,
    SlackResponses responses) {
  /// Buttons that act once a card, whoever clicks and however often.
  public record CardButtons(
      SharedCards shares,
      Supplier<DecisionButtons> decisions,
      Supplier<RenewalQuestions> renewals,
      Supplier<RevenueAnswers> revenue,
      DigestRequests digests,
      Supplier<AlertQuestions> alerts,
      DeferredAnswers later) {}

  App register(App app) {
    var routes = new Routes(app);
    routes.replyTo(HealthView.DETAILS, it -> questions.details(it.account()));
    routes.on(HealthView.WHY, this::why);
    routes.replyTo(HealthView.WHAT_IF, it -> questions.whatWouldHelp(it.account()));
    routes.replyTo(ForecastView.SHOW, it -> forecasts.get().of(it.account()));
    routes.replyTo(RenewalView.SHOW, it -> buttons.renewals().get().of(it.account()));
    routes.replyTo(RevenueReportView.MEANING, _ -> buttons.revenue().get().meaning());
    routes.replyTo(
        RevenueReportView.RENEWALS,
        it -> buttons.revenue().get().section(ReportSection.RENEWALS, it.value()));
    routes.replyTo(
        RevenueReportView.CUSTOMERS,
        it -> buttons.revenue().get().section(ReportSection.CUSTOMERS, it.value()));
    routes.replyTo(FeedbackView.RIGHT, it -> overrideJudged(it, true));
    routes.replyTo(FeedbackView.WRONG, it -> overrideJudged(it, false));
    routes.replyTo(AnomalyView.REAL, it -> anomalyAnswered(it, true));
    routes.replyTo(AnomalyView.WRONG, it -> anomalyAnswered(it, false));
    routes.replyTo(
        numbered(FeedbackView.PULSE, "[1-5]"),
        it -> questions.pulse(it.account(), it.number(), it.user()));
    routes.replyTo(numbered(BurstView.SHOW, "\\d+"), it -> questions.card(it.account()));
    routes.replaceBy(
        numbered(AccountChoiceView.CHOOSE, "\\d+"), it -> questions.card(it.account()));
    routes.replaceBy(
        numbered(AccountChoiceView.CHOOSE_FORECAST, "\\d+"),
        it -> forecasts.get().of(it.account()));
    routes.replaceBy(
        numbered(AccountChoiceView.CHOOSE_RENEWAL, "\\d+"),
        it -> buttons.renewals().get().of(it.account()));
    routes.replaceBy(
        AccountListView.MORE,
        it -> questions.page(it.read(AccountListView.NextPage::of), it.user()));
    routes.openForm(ScoreChangeView.OVERRIDE, it -> questions.overrideForm(it.account()));
    routes.openForm(FeedbackView.PULSE_FORM, it -> questions.pulseForm(it.account()));
    routes.openForm(numbered(BurstView.PULSE_OF, "\\d+"), it -> questions.pulseForm(it.account()));
    routes.openForm(
        LossView.GIVE_REASON, it -> buttons.renewals().get().reasonForm(it.read(LossLink::of)));
    routes.openForm(
        LossView.REVIEW, it -> buttons.renewals().get().reviewForm(it.read(LossLink::of)));
    routes.openForm(ForecastView.GIVE_FORECAST, it -> forecasts.get().forecastForm(it.account()));
    routes.openForm(
        numbered(DecisionQueueView.DECIDE, "\\d+"),
        it -> forecasts.get().decisionForm(it.account()));
    routes.replaceBy(
        ActivityView.UNDO, it -> questions.takeBack(it.read(SavedSignal::of), it.user()));
    routes.replyTo(RiskControls.CLAIM, it -> questions.claimRisk(it.risk(), it.user()));
    routes.replyTo(RiskControls.SHOW, it -> questions.card(it.account()));
    routes.replyTo(numbered(BurstView.OPEN_RISK, "\\d+"), it -> questions.riskCard(it.risk()));
    routes.replyTo(numbered(RiskControls.RATE, "[a-z]+"), this::rated);
    routes.replyTo(
        RuleDemotedView.REINSTATE,
        it -> buttons.alerts().get().reinstate(new AlertRule(it.value()), it.user()));
    routes.replyTo(RiskControls.MORE, it -> chosen(it.chosen()));
    routes.openForm(RiskControls.HAND_OVER, it -> questions.riskForm(it.risk(), Step.HAND_OVER));
    routes.openForm(RiskControls.SNOOZE, it -> questions.riskForm(it.risk(), Step.SNOOZE));
    routes.openForm(RiskControls.RESOLVE, it -> questions.riskForm(it.risk(), Step.RESOLVE));
    routes.decide(DisagreementView.MODEL, Choice.MODEL);
    routes.decide(DisagreementView.CSM, Choice.CSM);
    routes.decide(DisagreementView.OWN, Choice.OWN);
    routes.decide(DisagreementView.MONITOR, Choice.MONITOR);
    routes.on(
        HomeTab.REFRESH,
        (request, context) -> {
          buttons.later().showHome(request.getPayload().getUser().getId());
          return context.ack();
        });
    routes.on(DigestView.POST, this::postDigest);
    routes.on(HealthView.SHARE, this::share);
    return app;
  }

  private Card rated(ButtonClick click) {
    return questions.rateAlert(
        click.risk(), click.action().substring(RiskControls.RATE.length() + 1), click.user());
  }

  /// What is in the menu of a risk's card.
  private Card chosen(ButtonClick click) {
    if (click.action().startsWith(RiskControls.RATE)) {
      return rated(click);
    }
    return switch (click.action()) {
      case RiskControls.ESCALATE -> questions.escalateRisk(click.risk(), click.user());
      case RiskControls.SHOW -> questions.card(click.account());
      default -> ErrorView.unknownForm();
    };
  }

  private static Pattern numbered(String action, String digits) {
    return Pattern.compile(Pattern.quote(action) + "\\." + digits);
  }

  private Card anomalyAnswered(ButtonClick click, boolean real) {
    var reports = click.read(AnomalyView.SuspectReports::of);
    return feedback.get().anomalyAnswered(reports, real, click.user());
  }

  private Card overrideJudged(ButtonClick click, boolean right) {
    return feedback.get().overrideJudged(right, click.read(FeedbackView.JudgedOverride::of));
  }

  /// The kinds of answers to a click.
  private final class Routes {
    private final App app;

    Routes(App app) {
      this.app = app;
    }

    void on(String action, BlockActionHandler handler) {
      on(Pattern.compile(Pattern.quote(action)), handler);
    }

    /// What the button is about is read by the version that runs now.
    void on(Pattern action, BlockActionHandler handler) {
      app.blockAction(
          action,
          (request, context) -> {
            try {
              return handler.apply(request, context);
            } catch (ButtonClick.OutdatedButtonException _) {
              return beside(request, context, ErrorView.outdatedButton());
            }
          });
    }

    /// Beside the card, for the one who clicked.
    void replyTo(String action, Function<ButtonClick, Card> reply) {
      replyTo(Pattern.compile(Pattern.quote(action)), reply);
    }

    void replyTo(Pattern action, Function<ButtonClick, Card> reply) {
      on(
          action,
          (request, context) -> beside(request, context, reply.apply(ButtonClick.of(request))));
    }

    void replaceBy(String action, Function<ButtonClick, Card> reply) {
      replaceBy(Pattern.compile(Pattern.quote(action)), reply);
    }

    /// In place of the question that was asked.
    void replaceBy(Pattern action, Function<ButtonClick, Card> reply) {
      on(
          action,
          (request, context) -> instead(request, context, reply.apply(ButtonClick.of(request))));
    }

    void openForm(String action, Function<ButtonClick, SlackAnswer> form) {
      openForm(Pattern.compile(Pattern.quote(action)), form);
    }

    void openForm(Pattern action, Function<ButtonClick, SlackAnswer> form) {
      on(
          action,
          (request, context) -> openOrReply(request, context, form.apply(ButtonClick.of(request))));
    }

    void decide(String action, Choice choice) {
      on(action, (request, context) -> BlockActions.this.decide(choice, request, context));
    }
  }

  private Response why(BlockActionRequest request, ActionContext context) throws IOException {
    var click = ButtonClick.of(request);
    var url = request.getPayload().getResponseUrl();
    var answer =
        buttons
            .later()
            .deferred(
                questions.why(click.account(), click.user()),
                DeferredQuestion.why(click.account(), click.user(), url));
    return openOrReply(request, context, answer);
  }

  private Response share(BlockActionRequest request, ActionContext context) throws IOException {
    var refusal = buttons.shares().refusal(request.getPayload());
    if (refusal.isPresent()) {
      return responses.ephemeral(context, refusal.get());
    }
    var click = ButtonClick.of(request);
    var whole = buttons.shares().mayShareFigures(request.getPayload());
    var card =
        whole
            ? questions.shared(click.account(), click.user())
            : questions.sharedRedacted(click.account(), click.user());
    var result =
        buttons
            .shares()
            .shareOnce(
                request.getPayload(),
                () -> responses.respond(context, card, it -> it.responseType("in_channel")));
    return switch (result) {
      case SHARED -> {
        AuditTrail.shared(click.account(), request.getPayload().getContainer().getChannelId());
        yield whole
            ? context.ack()
            : responses.ephemeral(context, MissingRightView.sharedRedacted());
      }
      case SHARED_BEFORE -> responses.ephemeral(context, AlreadySharedView.of());
      case UNCLEAR -> responses.ephemeral(context, AlreadySharedView.unclear());
    };
  }

  /// The digest that was shown is the correlation, so that a double click posts it once.
  private Response postDigest(BlockActionRequest request, ActionContext context)
      throws IOException {
    var payload = request.getPayload();
    if (!buttons.shares().mayShareFigures(payload)) {
      return responses.ephemeral(context, MissingRightView.noFiguresHere());
    }
    var asker =
        new DigestRequests.Asker(
            payload.getContainer().getChannelId(),
            payload.getUser().getId(),
            payload.getResponseUrl(),
            "shown-" + payload.getContainer().getMessageTs());
    return responses.ephemeral(
        context, buttons.digests().post(ButtonClick.of(request).value(), asker));
  }

  private Response decide(Choice choice, BlockActionRequest request, ActionContext context)
      throws IOException {
    var refusal = buttons.shares().refusal(request.getPayload());
    if (refusal.isPresent()) {
      return responses.ephemeral(context, refusal.get());
    }
    var about = ButtonClick.of(request).read(DecisionButtons.DecisionButton::of);
    var reply = buttons.decisions().get().click(request.getPayload(), about, choice);
    if (reply.card().isPresent()) {
      responses.respond(
          context, reply.card().get(), it -> it.responseType("in_channel").replaceOriginal(true));
    }
    return reply.privately().isPresent()
        ? openOrReply(request, context, reply.privately().get())
        : context.ack();
  }

  private Response openOrReply(
      BlockActionRequest request, ActionContext context, SlackAnswer answer) throws IOException {
    var message = forms.openOrReply(answer, request.getPayload().getTriggerId());
    return message.isPresent() ? beside(request, context, message.get()) : context.ack();
  }

  /// For whoever clicked alone. In the Home tab there is no message to stand beside, so it is a
  /// window.
  private Response beside(BlockActionRequest request, ActionContext context, Card card)
      throws IOException {
    return isInView(request) ? window(request, context, card) : responses.ephemeral(context, card);
  }

  private Response instead(BlockActionRequest request, ActionContext context, Card card)
      throws IOException {
    return isInView(request) ? window(request, context, card) : responses.replace(context, card);
  }

  private static boolean isInView(BlockActionRequest request) {
    return request.getPayload().getView() != null;
  }

  private Response window(BlockActionRequest request, ActionContext context, Card card) {
    var view = request.getPayload().getView();
    if ("modal".equals(view.getType())) {
      forms.replace(view.getId(), card);
    } else {
      forms.show(card, request.getPayload().getTriggerId());
    }
    return context.ack();
  }
}
