package dev.oarlock.announce;

import com.slack.api.Slack;
import dev.oarlock.announce.identity.DirectoryNames;
import dev.oarlock.announce.identity.IdentityMessages;
import dev.oarlock.announce.message.BurstMessages;
import dev.oarlock.announce.message.ContractionMessages;
import dev.oarlock.announce.message.DeliveryPlan;
import dev.oarlock.announce.message.HandoverMessages;
import dev.oarlock.announce.message.LossMessages;
import dev.oarlock.announce.post.AskedMentions;
import dev.oarlock.announce.post.ChannelPoster;
import dev.oarlock.announce.post.ClosedChannelNotice;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.PostedOnce;
import dev.oarlock.announce.risk.AlertGate;
import dev.oarlock.announce.risk.EscalationCrew;
import dev.oarlock.announce.risk.EscalationRooms;
import dev.oarlock.announce.risk.GongMessages;
import dev.oarlock.announce.risk.NextStepLookup;
import dev.oarlock.announce.risk.PlayMessages;
import dev.oarlock.announce.risk.RiskCards;
import dev.oarlock.announce.route.ChannelRoutes;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.alert.AlertRules;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.play.PlayStore;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.aws.store.slack.GatheredItems;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.aws.store.slack.TimedItems;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.client.UserClient;
import dev.oarlock.slack.client.WorkspaceClient;
import dev.oarlock.slack.client.history.HistoryClient;
import dev.oarlock.slack.client.room.RoomClient;
import dev.oarlock.slack.workspace.KeptAnswers;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Puts the parts that post into channels together. Posts have time, since nobody waits for them;
/// questions on the way to one have little.
record AnnounceWiring(
    AppContext appContext, FunctionLog log, FunctionMetrics metrics, Duration patience) {
  private static final Duration LOOK = Duration.ofSeconds(5);

  SlackAnnouncer announcer() {
    var url = appContext.setting("SLACK_API_URL", SlackClients.API_URL);
    var secrets = SlackCredentialsProvider.of(appContext);
    Supplier<String> token = () -> secrets.current().botToken();
    var workspace = workspace(SlackClients.forApi(url), token);
    var client =
        new MessageClient(SlackClients.forBackground(url, patience), token, workspace::posting);
    var history = new HistoryClient(SlackClients.forBackground(url, LOOK), token);
    var people = CurrentPeople.of(appContext);
    var routes =
        ChannelRoutes.parse(appContext.setting("CHANNEL_ROUTES"), () -> people.now().directory());
    var users = new UserClient(SlackClients.forApi(url), token);
    var once = new PostedOnce(PostedMessages.of(appContext), history);
    var poster =
        new ChannelPoster(
            client,
            new AskedMentions(people, users, appContext.clock(), log),
            routes.defaultChannel(),
            closed(once, client, routes));
    var gathering = new GatheringPoster(poster, once, GatheredItems.of(appContext));
    var bursts = new BurstMessages(gathering, TimedItems.of(appContext));
    var advice = new NextStepLookup(AccountStates.of(appContext));
    var handovers = new HandoverMessages(routes, gathering, bursts);
    var risks = new RiskCards(gathering, advice, gate(people));
    var identities = identities(gathering);
    Supplier<ReasonCatalog> reasons = ReasonStore.of(appContext)::load;
    return new SlackAnnouncer(
        new DeliveryPlan(routes, handovers, risks, identities, once),
        poster,
        once,
        new SlackAnnouncer.GatheredMessages(
            handovers,
            bursts,
            risks,
            new GongMessages(gathering, appContext.gongRules()),
            new ContractionMessages(gathering, reasons),
            new PlayMessages(gathering, PlayStore.of(appContext)::load),
            new EscalationRooms(
                poster,
                once,
                new RoomClient(SlackClients.forBackground(url, LOOK), token),
                workspace,
                names(),
                new EscalationCrew(people, poster.mentions(), workspace),
                AccountStates.of(appContext)),
            identities),
        new LossMessages(poster, once, reasons),
        advice);
  }

  private IdentityMessages identities(GatheringPoster gathering) {
    return new IdentityMessages(
        gathering,
        IdentityQuestions.of(appContext),
        names(),
        appContext.clock(),
        appContext::today);
  }

  private DirectoryNames names() {
    return new DirectoryNames(AccountDirectory.of(appContext), AccountNames.of(appContext));
  }

  private AlertGate gate(CurrentPeople people) {
    return new AlertGate(
        AlertRules.of(appContext), AlertOutcomes.of(appContext), people, appContext.clock());
  }

  private ClosedChannelNotice closed(PostedOnce once, MessageClient client, ChannelRoutes routes) {
    return new ClosedChannelNotice(
        ClosedChannels.of(appContext),
        once,
        client,
        new ClosedChannelNotice.Targets(routes.ops(), routes.defaultChannel()),
        new ClosedChannelNotice.Reports(log, metrics));
  }

  /// Knows who reads a channel.
  private KnownWorkspace workspace(Slack slack, Supplier<String> token) {
    var store = SlackAnswerStore.of(appContext);
    return new KnownWorkspace(
        new WorkspaceClient(() -> slack.methods(token.get())),
        token,
        new KeptAnswers(store::load, store::keep),
        appContext.clock(),
        (about, why) ->
            log.warn(about, "Slack did not say who reads the channel", Map.of("reason", why)));
  }
}
