package dev.oarlock.answer;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.oarlock.answer.access.AccessGate;
import dev.oarlock.answer.access.AuditQuestions;
import dev.oarlock.answer.access.PrivateRefusal;
import dev.oarlock.answer.access.RoleGate;
import dev.oarlock.answer.asking.AccountContext;
import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.asking.ForecastQuestions;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.asking.ScoreExplanations;
import dev.oarlock.answer.digest.DigestReaders;
import dev.oarlock.answer.digest.DigestRequests;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.feedback.ForecastFeedback;
import dev.oarlock.answer.feedback.LossFeedback;
import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.ViewSubmissions;
import dev.oarlock.answer.handling.AccountButtons;
import dev.oarlock.answer.handling.RiskButtons;
import dev.oarlock.answer.handling.TeamCommands;
import dev.oarlock.answer.home.HomeTab;
import dev.oarlock.answer.home.SlackShortcuts;
import dev.oarlock.answer.identity.IdentityDesk;
import dev.oarlock.answer.identity.IdentityForms;
import dev.oarlock.answer.listing.AnswerPatience;
import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.answer.metrics.RevenueAnswers;
import dev.oarlock.answer.renewal.RenewalQuestions;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.answer.response.WrittenCards;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.answer.risk.AlertQuestions;
import dev.oarlock.answer.risk.ColleagueDirectory;
import dev.oarlock.answer.risk.PlaySteps;
import dev.oarlock.answer.risk.RiskSteps;
import dev.oarlock.answer.routes.BlockActions;
import dev.oarlock.answer.routes.DecisionButtons;
import dev.oarlock.answer.routes.DeferredAnswers;
import dev.oarlock.answer.routes.SharedCards;
import dev.oarlock.answer.routes.SlackRoutes;
import dev.oarlock.answer.state.LastKnownAccounts;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.LazyValue;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.alert.FirstClaims;
import dev.oarlock.aws.store.audit.AuditStore;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.people.NamedSignalLog;
import dev.oarlock.aws.store.play.PlayStore;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.slack.LastViewed;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.people.OwnerMentions;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.util.List;

/// Puts the parts that answer Slack together: routes, on top of questions and forms, on top of
/// feedback. What a card does not need is made when the first request asks for it, so that no cold
/// start waits for it.
final class AnswerWiring {
  private final AppContext appContext;
  private final AnswerClients slack;
  private final FunctionLog log;
  private final AccountStates states;
  private final LastKnownAccounts accounts;
  private final CurrentPeople people;
  private final AccountNames names;
  private final SlackEventPublisher events;
  private final KnownWorkspace workspace;
  private final AskerRights rights;
  private final OwnerMentions mentions;
  private final SlackResponses responses;
  private final ListQuestions lists;
  private final HealthQuestions questions;
  private final DeferredAnswers later;
  private final LazyValue<ForecastQuestions> forecasts = new LazyValue<>(this::forecastQuestions);
  private final LazyValue<FeedbackCommands> feedback = new LazyValue<>(this::feedback);
  private final LazyValue<LossFeedback> losses = new LazyValue<>(this::lossFeedback);
  private final LazyValue<ForecastFeedback> forecastFeedback =
      new LazyValue<>(this::forecastFeedback);

  private final LazyValue<AlertQuestions> alerts = new LazyValue<>(this::alertQuestions);
  private final LazyValue<RiskSteps> risks = new LazyValue<>(this::riskSteps);
  private final LazyValue<IdentityDesk> identities = new LazyValue<>(this::identityDesk);

  AnswerWiring(AppContext appContext, SlackCredentialsProvider credentials, FunctionLog log) {
    this.appContext = appContext;
    this.log = log;
    this.states = AccountStates.of(appContext);
    this.accounts = new LastKnownAccounts(states, ParkedAccounts.of(appContext));
    this.people = CurrentPeople.of(appContext);
    this.names = AccountNames.of(appContext);
    this.events = new SlackEventPublisher(appContext);
    this.slack = new AnswerClients(appContext, credentials, log);
    this.workspace = slack.workspace();
    this.rights = new AskerRights(people, workspace, appContext.clock());
    this.mentions = OwnerMentions.of(people::slackUser, people::name);
    this.responses = new SlackResponses(mentions, new WrittenCards());
    this.lists = new ListQuestions(names, AccountListings.of(appContext), people, appContext);
    this.questions = healthQuestions();
    this.later =
        new DeferredAnswers(questions.patient(), new LazyValue<>(this::homeTab), events, responses);
  }

  /// Answers to questions that come back over the bus.
  DeferredAnswers later() {
    return later;
  }

  KnownWorkspace workspace() {
    return workspace;
  }

  ListQuestions lists() {
    return lists;
  }

  App app() {
    var config = AppConfig.builder().slack(SlackClients.offline()).threadPoolSize(1).build();
    var renewals = new LazyValue<>(this::renewalQuestions);
    var revenue = new LazyValue<>(() -> RevenueAnswers.of(appContext));
    var forms =
        new ModalForms(
            new LazyValue<>(slack::modals),
            new LazyValue<>(this::viewSubmissions),
            mentions,
            later::showHomeAfterChange);
    var team = new TeamCommands(lookup(AccountChoiceView.CHOOSE), feedback);
    var digests = new DigestRequests(events, new DigestReaders(lists, people, appContext));
    var actions =
        new BlockActions(
            questions,
            forecasts,
            feedback,
            buttons(team, renewals, revenue, digests),
            forms,
            responses);
    var audits = new AuditQuestions(lookup(AccountChoiceView.CHOOSE), AuditStore.of(appContext));
    var routes =
        new SlackRoutes(
            questions,
            team,
            forecasts,
            renewals,
            revenue,
            digests,
            alerts,
            audits::answer,
            () -> identities.get().list(0),
            actions,
            forms,
            later,
            responses);
    var refusal = new PrivateRefusal(responses, forms);
    var app =
        routes.app(config, List.of(new AccessGate(workspace, refusal, log), roleGate(refusal)));
    return new SlackShortcuts(names, forms).register(app);
  }

  private RoleGate roleGate(PrivateRefusal refusal) {
    return new RoleGate(
        rights,
        new RoleGate.RedactedCards(questions.redacted()::typed, questions.redacted()::known),
        refusal,
        new AuditTrail(AuditStore.of(appContext), appContext.clock()));
  }

  private HealthQuestions healthQuestions() {
    return new HealthQuestions(
        lookup(AccountChoiceView.CHOOSE),
        LastViewed.of(appContext),
        new LazyValue<>(this::scoreExplanations),
        new AccountContext(names, appContext),
        feedback,
        lists,
        forecasts,
        risks,
        appContext::today);
  }

  private ScoreExplanations scoreExplanations() {
    return new ScoreExplanations(
        appContext,
        NamedSignalLog.of(appContext, people),
        LastViewed.of(appContext),
        CurrentScorecards.of(appContext),
        CurrentModel.of(appContext),
        new AnswerPatience.ThreeSeconds());
  }

  private ForecastQuestions forecastQuestions() {
    return new ForecastQuestions(
        appContext,
        lookup(AccountChoiceView.CHOOSE_FORECAST),
        states,
        forecastFeedback.get(),
        CurrentScorecards.of(appContext),
        CurrentModel.of(appContext));
  }

  private RenewalQuestions renewalQuestions() {
    return new RenewalQuestions(
        appContext,
        lookup(AccountChoiceView.CHOOSE_RENEWAL),
        NamedSignalLog.of(appContext, people),
        losses.get());
  }

  /// The buttons to choose from are named for the command that goes on with the choice.
  private AccountLookup lookup(String choose) {
    return new AccountLookup(names, accounts, choose);
  }

  private BlockActions.CardButtons buttons(
      TeamCommands team,
      LazyValue<RenewalQuestions> renewals,
      LazyValue<RevenueAnswers> revenue,
      DigestRequests digests) {
    var posted = PostedMessages.of(appContext);
    var lookup = lookup(AccountChoiceView.CHOOSE);
    return new BlockActions.CardButtons(
        new AccountButtons(lookup, feedback, appContext::today),
        new RiskButtons(lookup, risks, feedback, appContext::today),
        team,
        new SharedCards(
            posted,
            workspace::posting,
            rights,
            new LazyValue<>(() -> slack.shares(workspace::posting))),
        new LazyValue<>(() -> new DecisionButtons(appContext, accounts, posted, feedback.get())),
        renewals,
        revenue,
        digests,
        alerts,
        identities,
        later);
  }

  private ViewSubmissions viewSubmissions() {
    return new ViewSubmissions(
        accounts,
        feedback.get(),
        forecastFeedback.get(),
        losses,
        risks,
        () -> new IdentityForms(identities.get()),
        slack::thread,
        this::found);
  }

  /// The card that is found for somebody.
  private Card found(AccountId account, String user) {
    return rights.of(user).readAccounts()
        ? questions.card(account)
        : questions.redacted().known(account);
  }

  private HomeTab homeTab() {
    return new HomeTab(lists.patient(), rights, slack.home(), mentions, log);
  }

  private AlertQuestions alertQuestions() {
    return AlertQuestions.of(appContext);
  }

  private RiskSteps riskSteps() {
    return new RiskSteps(
        appContext,
        feedback.get(),
        new ColleagueDirectory(() -> people.now().directory(), lists::vocabulary),
        new PlaySteps(appContext, feedback.get(), PlayStore.of(appContext)::load),
        FirstClaims.of(appContext),
        rights);
  }

  private IdentityDesk identityDesk() {
    return new IdentityDesk(
        IdentityQuestions.of(appContext), names, events, people, appContext.clock());
  }

  private FeedbackCommands feedback() {
    return new FeedbackCommands(appContext, events, people, CurrentScorecards.of(appContext));
  }

  private LossFeedback lossFeedback() {
    return new LossFeedback(appContext, feedback, ReasonStore.of(appContext)::load);
  }

  private ForecastFeedback forecastFeedback() {
    return new ForecastFeedback(appContext, feedback.get());
  }
}
