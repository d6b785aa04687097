package dev.oarlock.answer.routes;

import com.slack.api.bolt.App;
import dev.oarlock.answer.asking.ForecastQuestions;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.digest.DigestRequests;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.handling.AccountButtons;
import dev.oarlock.answer.handling.RiskButtons;
import dev.oarlock.answer.handling.TeamCommands;
import dev.oarlock.answer.home.HomeTab;
import dev.oarlock.answer.identity.IdentityDesk;
import dev.oarlock.answer.metrics.RevenueAnswers;
import dev.oarlock.answer.renewal.RenewalQuestions;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.answer.risk.AlertQuestions;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.RevenueQuestion.ReportSection;
import dev.oarlock.slack.form.IdentityModal;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.digest.DigestView;
import dev.oarlock.slack.view.explanation.ScoreChangeView;
import dev.oarlock.slack.view.feedback.ActivityView;
import dev.oarlock.slack.view.feedback.ActivityView.SavedSignal;
import dev.oarlock.slack.view.feedback.FeedbackView;
import dev.oarlock.slack.view.forecast.ForecastView;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.handling.RiskReplyView;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.identity.IdentityListView;
import dev.oarlock.slack.view.identity.IdentityQuestionView;
import dev.oarlock.slack.view.identity.IdentityReference;
import dev.oarlock.slack.view.kudos.GongReference;
import dev.oarlock.slack.view.kudos.KudosView;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.listing.LargePortfolioView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.loss.LossView;
import dev.oarlock.slack.view.loss.LossView.LossLink;
import dev.oarlock.slack.view.metric.RevenueReportView;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.operations.RuleDemotedView;
import dev.oarlock.slack.view.play.PlayStepReference;
import dev.oarlock.slack.view.play.PlayView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import dev.oarlock.slack.view.renewal.RenewalView;
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
  /// What buttons act on, beside the questions they repeat.
  public record CardButtons(
      AccountButtons accounts,
      RiskButtons risks,
      TeamCommands team,
      SharedCards shares,
      Supplier<DecisionButtons> decisions,
      Supplier<RenewalQuestions> renewals,
      Supplier<RevenueAnswers> revenue,
      DigestRequests digests,
      Supplier<AlertQuestions> alerts,
      Supplier<IdentityDesk> identities,
      DeferredAnswers later) {}

  App register(App app) {
    var answers = new ClickAnswers(forms, responses, buttons.later()::showHomeAfterChange);
    var channel =
        new ChannelButtons(
            questions, buttons.shares(), buttons.decisions(), buttons.digests(), answers);
    var routes = new ClickRoutes(app, answers);
    routes.replyTo(HealthView.DETAILS, it -> questions.details(it.account()));
    routes.openForm(HealthView.WHY, this::why);
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
        it -> buttons.accounts().pulse(it.account(), it.number(), it.user()));
    routes.replyTo(numbered(BurstView.SHOW, "\\d+"), it -> questions.card(it.account()));
    routes.replaceBy(
        numbered(AccountChoiceView.CHOOSE, "\\d+"), it -> questions.card(it.account()));
    routes.replaceBy(
        numbered(AccountChoiceView.CHOOSE_FORECAST, "\\d+"),
        it -> forecasts.get().of(it.account()));
    routes.replaceBy(
        numbered(AccountChoiceView.CHOOSE_RENEWAL, "\\d+"),
        it -> buttons.renewals().get().of(it.account()));
    routes.replaceWhenThere(AccountListView.MORE, this::page);
    routes.openForm(ScoreChangeView.OVERRIDE, it -> buttons.accounts().overrideForm(it.account()));
    routes.openForm(FeedbackView.PULSE_FORM, it -> buttons.accounts().pulseForm(it.account()));
    routes.openForm(
        numbered(BurstView.PULSE_OF, "\\d+"), it -> buttons.accounts().pulseForm(it.account()));
    routes.openForm(
        LossView.GIVE_REASON, it -> buttons.renewals().get().reasonForm(it.read(LossLink::of)));
    routes.openForm(
        LossView.REVIEW, it -> buttons.renewals().get().reviewForm(it.read(LossLink::of)));
    routes.openForm(ForecastView.GIVE_FORECAST, it -> forecasts.get().forecastForm(it.account()));
    routes.openForm(
        numbered(DecisionQueueView.DECIDE, "\\d+"),
        it -> forecasts.get().decisionForm(it.account()));
    routes.replaceBy(
        ActivityView.UNDO, it -> buttons.accounts().takeBack(it.read(SavedSignal::of), it.user()));
    routes.replyTo(RiskControls.CLAIM, it -> buttons.risks().claim(it.risk(), it.user()));
    routes.replyTo(RiskControls.SHOW, it -> questions.card(it.account()));
    routes.replyTo(numbered(BurstView.OPEN_RISK, "\\d+"), it -> buttons.risks().card(it.risk()));
    routes.replyTo(numbered(RiskControls.RATE, "[a-z]+"), this::rated);
    routes.replyTo(
        RuleDemotedView.REINSTATE,
        it -> buttons.alerts().get().reinstate(new AlertRule(it.value()), it.user()));
    routes.openForm(RiskControls.MORE, it -> chosen(it.chosen()));
    routes.openForm(RiskControls.START_PLAY, it -> buttons.risks().playForm(it.risk()));
    routes.replyTo(
        numbered(PlayView.MARK, "\\d+"),
        it -> buttons.risks().markStep(it.read(PlayStepReference::decode), it.user()));
    routes.openForm(RiskControls.HAND_OVER, it -> buttons.risks().form(it.risk(), Step.HAND_OVER));
    routes.openForm(RiskControls.SNOOZE, it -> buttons.risks().form(it.risk(), Step.SNOOZE));
    routes.openForm(RiskControls.RESOLVE, it -> buttons.risks().form(it.risk(), Step.RESOLVE));
    routes.openForm(
        KudosView.ASSIST, it -> buttons.team().assistForm(it.read(GongReference::decode)));
    identityButtons(routes);
    routes.on(DisagreementView.MODEL, channel.decide(Choice.MODEL));
    routes.on(DisagreementView.CSM, channel.decide(Choice.CSM));
    routes.on(DisagreementView.OWN, channel.decide(Choice.OWN));
    routes.on(DisagreementView.MONITOR, channel.decide(Choice.MONITOR));
    routes.on(
        HomeTab.REFRESH,
        (request, context) -> {
          buttons.later().showHome(request.getPayload().getUser().getId());
          return context.ack();
        });
    routes.on(DigestView.POST, channel::postDigest);
    routes.on(HealthView.SHARE, channel::share);
    routes.others();
    return app;
  }

  private void identityButtons(ClickRoutes routes) {
    routes.replyTo(numbered(IdentityQuestionView.LINK, "\\d+"), this::linked);
    routes.replyTo(
        numbered(IdentityListView.SHOW, "\\d+"),
        it -> buttons.identities().get().show(identity(it)));
    routes.replaceBy(
        IdentityListView.MORE, it -> buttons.identities().get().list(it.read(Integer::parseInt)));
    routes.openForm(
        IdentityQuestionView.OTHER,
        it -> new SlackAnswer.OpenForm(IdentityModal.existing(identity(it))));
    routes.openForm(
        IdentityQuestionView.NEW,
        it ->
            new SlackAnswer.OpenForm(
                IdentityModal.registered(
                    identity(it), buttons.identities().get().nameOf(identity(it)))));
    routes.replyTo(
        IdentityQuestionView.IGNORE,
        it -> buttons.identities().get().ignore(identity(it), it.user()));
    routes.replyTo(
        IdentityQuestionView.ASK_AGAIN, it -> buttons.identities().get().askAgain(identity(it)));
  }

  private static ExternalId identity(ButtonClick click) {
    return click.read(IdentityReference::decode).identity();
  }

  private Card linked(ButtonClick click) {
    var about = click.read(IdentityReference::decode);
    return about
        .account()
        .map(account -> buttons.identities().get().link(about.identity(), account, click.user()))
        .orElseGet(ErrorView::unknownForm);
  }

  private Card rated(ButtonClick click) {
    return buttons
        .risks()
        .rate(click.risk(), click.action().substring(RiskControls.RATE.length() + 1), click.user());
  }

  /// What is in the menu of a risk's card.
  private SlackAnswer chosen(ButtonClick click) {
    return switch (click.action()) {
      case RiskControls.START_PLAY -> buttons.risks().playForm(click.risk());
      case RiskControls.HAND_OVER -> buttons.risks().form(click.risk(), Step.HAND_OVER);
      default -> new SlackAnswer.Reply(answered(click));
    };
  }

  private Card answered(ButtonClick click) {
    if (click.action().startsWith(RiskControls.RATE)) {
      return rated(click); // a menu from before the question was a card of its own
    }
    return switch (click.action()) {
      case RiskControls.ESCALATE -> buttons.risks().escalate(click.risk(), click.user());
      case RiskControls.SHOW -> questions.card(click.account());
      case RiskControls.ASK_RATING -> RiskReplyView.askRating(click.risk());
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

  private SlackAnswer why(ButtonClick click) {
    return buttons
        .later()
        .deferred(
            questions.why(click.account(), click.user()),
            DeferredQuestion.why(click.account(), click.user(), click.responseUrl()));
  }

  /// An answer that follows finds no way into a window.
  private SlackAnswer page(ButtonClick click) {
    var page = click.read(AccountListView.NextPage::of);
    var answer = questions.page(page, click.user());
    return click.responseUrl().isEmpty() && answer instanceof SlackAnswer.Later
        ? new SlackAnswer.Reply(LargePortfolioView.askInChannel(page.typed()))
        : buttons
            .later()
            .deferred(
                answer, DeferredQuestion.page(click.value(), click.user(), click.responseUrl()));
  }
}
