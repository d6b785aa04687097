package dev.oarlock.announce;

import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStarted;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.play.PlayRun.RunStep;
import dev.oarlock.domain.play.PlayRun.StepMark;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossSummary;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Announcements, and the batches that bring them.
final class AnnouncementFixture {
  static final String RISK = AnnouncementIds.atRisk(new AccountId("acme"), 1);

  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

  private AnnouncementFixture() {}

  /// The function on a Sunday morning, with Slack's remote end stood in for.
  static AnnounceChange handler(LocalTable table, FakeSlackApi slack, String routes) {
    return new AnnounceChange(
        new AppContext(
            settings(table, slack.url(), routes),
            InstantSource.fixed(Instant.parse("2026-11-22T08:30:00Z")).withZone(ZoneOffset.UTC),
            table.dynamo(),
            new RecordingEventBus(),
            _ -> {}));
  }

  /// What the function is set to, with Slack's remote end stood in for.
  static Map<String, String> settings(LocalTable table, String slackUrl, String routes) {
    return Map.of(
        "TABLE_NAME",
        table.name(),
        "CHANNEL_ROUTES",
        routes,
        "SLACK_API_URL",
        slackUrl,
        "SLACK_BOT_TOKEN",
        "xoxb-test",
        "SLACK_SIGNING_SECRET",
        "unused");
  }

  /// What the function answers SQS.
  static String answer(AnnounceChange function, InputStream batch) {
    var output = new ByteArrayOutputStream();
    try {
      function.handleRequest(batch, output, null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  static Announcement atRisk() {
    return new AccountAtRisk(RISK, about(Optional.empty()), 1, new EpisodeCause.EnteredRed());
  }

  static Announcement atRiskIn(String channel) {
    return new AccountAtRisk(RISK, about(Optional.of(channel)), 1, new EpisodeCause.EnteredRed());
  }

  static Announcement recovered() {
    return new AccountRecovered("acme-well-1", about(Optional.empty()), 1, DAY.minusDays(21));
  }

  static Announcement renewed(long minorNow) {
    var before = MultiCurrencyAmount.of(Money.of(1_240_000, "EUR"));
    var now = MultiCurrencyAmount.of(Money.of(minorNow, "EUR"));
    return new GongRung(
        "acme-gong-1", about(Optional.empty()), new Win.Renewed("K-1", now, before, 12, 0));
  }

  /// The renewal of one of several accounts.
  static Announcement renewed(int number, long minorNow) {
    var before = MultiCurrencyAmount.of(Money.of(1_240_000, "EUR"));
    var now = MultiCurrencyAmount.of(Money.of(minorNow, "EUR"));
    var id = "account-" + number;
    return new GongRung(
        id + "-gong-1",
        about(id, "Account " + number, "dana", Optional.empty()),
        new Win.Renewed("K-1", now, before, 12, 0));
  }

  /// A renewal from the day on which the customer of the sample left.
  static Announcement renewedAfterAll() {
    return renewedOn("2026-11-30");
  }

  /// A renewal as before that holds from a day.
  static Announcement renewedOn(String day) {
    var amount = MultiCurrencyAmount.of(Money.of(150_000, "EUR"));
    var win = new Win.Renewed("K-1", amount, amount, 12, 0);
    var id = AnnouncementIds.gong(new AccountId("acme"), new Gong("renewed:K-1:" + day, win));
    return new GongRung(id, about(Optional.empty()), win);
  }

  /// Another product in the place of what they gave back on that day.
  static Announcement swappedAfterAll() {
    var win = new Win.Expanded("K-1", MultiCurrencyAmount.of(Money.of(40_000, "EUR")));
    var id = AnnouncementIds.gong(new AccountId("acme"), new Gong("expanded:K-1:2026-11-30", win));
    return new GongRung(id, about(Optional.empty()), win);
  }

  /// The same customer under another number, after the owner gave a reason.
  static Announcement signedAgain() {
    var left = new LossEvent(Loss.LEFT, LocalDate.parse("2026-11-30"));
    var none = MultiCurrencyAmount.zero();
    var signed = new LossOutcome.SuccessorContract("C-9", LocalDate.parse("2026-12-05"));
    return new ReasonSettled(
        AnnouncementIds.reasonSettled(new AccountId("acme"), left.key(), "withdrawn"),
        about(Optional.empty()),
        new LossSummary(
            left, none, Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
        new LossOutcome.Withdrawn(Optional.of(signed)));
  }

  /// Who had left on the last of November came back.
  static Announcement wonBack() {
    var worth = MultiCurrencyAmount.of(Money.of(150_000, "EUR"));
    var win = new Win.WonBack("C-9", worth, worth, LocalDate.parse("2026-11-30"));
    var id = AnnouncementIds.gong(new AccountId("acme"), new Gong("won-back:C-9:2026-12-20", win));
    return new GongRung(id, about(Optional.empty()), win);
  }

  /// A renewal for half, told five days late.
  static Announcement renewedForLessAfterAll() {
    var before = MultiCurrencyAmount.of(Money.of(150_000, "EUR"));
    var after = MultiCurrencyAmount.of(Money.of(75_000, "EUR"));
    var from = LocalDate.parse("2026-11-30");
    return new RevenueContracted(
        AnnouncementIds.contracted(new AccountId("acme"), from, from.plusDays(6)),
        about(Optional.empty()),
        new ContractionSummary(
            from, before, after, List.of(), List.of(), Optional.of(TermLength.ofMonths(12)), 5));
  }

  /// One of several alerts.
  static Announcement atRisk(int number) {
    var id = "account-" + number;
    var about = about(id, "Account " + number, "dana", Optional.empty());
    return new AccountAtRisk(
        AnnouncementIds.atRisk(new AccountId(id), 1), about, 1, new EpisodeCause.EnteredRed());
  }

  /// One of several alerts, for a channel of its own.
  static Announcement atRiskIn(int number, String channel) {
    var id = "account-" + number;
    var about = about(id, "Account " + number, "dana", Optional.of(channel));
    return new AccountAtRisk(
        AnnouncementIds.atRisk(new AccountId(id), 1), about, 1, new EpisodeCause.EnteredRed());
  }

  /// A play that has begun.
  static Announcement played() {
    return played(about(Optional.empty()), 2, 0);
  }

  /// One of which so many steps are done, as the state of this version tells it.
  static Announcement played(AccountSnapshot about, long version, int done) {
    var play = PlayCatalog.shipped().find("adoption-sprint").orElseThrow();
    var tasks = play.plannedFrom(DAY);
    var dana = new Csm("dana");
    var started =
        new PlayStarted(
            "adoption-sprint:1", play.title(), OptionalInt.of(1), Optional.of(DAY), tasks, dana);
    var steps =
        IntStream.range(0, tasks.size())
            .mapToObj(i ->
                new RunStep(
                    tasks.get(i),
                    i < done
                        ? Optional.of(
                            new StepMark(Mark.DONE, dana, MORNING.plusSeconds(60L + i), DAY))
                        : Optional.empty()))
            .toList();
    return new PlayUpdated(
        AnnouncementIds.playUpdated(about.account(), started.run(), version),
        about,
        new PlayRun(started, MORNING, DAY, steps),
        version);
  }

  /// One of several accounts that come from dana to another CSM.
  static Announcement handover(int number, String owner) {
    var id = "account-" + number;
    var about = about(id, "Account " + number, owner, Optional.of("#" + id));
    return new PulseRequested(
        AnnouncementIds.pulseRequested(new AccountId(id), DAY, new PersonId(owner)),
        about,
        new Csm("dana"),
        OptionalInt.empty());
  }

  /// That it went back to dana on the same day.
  static Announcement handedBack(int number, String asked) {
    var id = "account-" + number;
    return new PulseWithdrawn(
        AnnouncementIds.pulseWithdrawn(new AccountId(id), DAY, new PersonId(asked), 2),
        about(id, "Account " + number, "dana", Optional.of("#" + id)),
        new Csm(asked));
  }

  private static AccountSnapshot about(Optional<String> channel) {
    return about("acme", "Acme Corp", "dana", channel);
  }

  private static AccountSnapshot about(
      String id, String name, String owner, Optional<String> channel) {
    return new AccountSnapshot(
        new AccountId(id),
        name,
        new Segment("Enterprise"),
        Optional.of(new Csm(owner)),
        channel,
        DAY,
        OptionalInt.of(34),
        OptionalInt.of(61),
        Band.RED,
        Band.YELLOW,
        72,
        List.of(new LedgerLine(LedgerLine.Kind.COMPONENT, "Adoption", -14, "fewer users")),
        MultiCurrencyAmount.of(Money.of(1_240_000, "EUR")),
        AccountStanding.CUSTOMER,
        Optional.of(LocalDate.parse("2027-03-14")),
        new Probability(0.31),
        Optional.empty(),
        new Probability(0.1),
        Optional.empty(),
        Optional.empty());
  }

  /// As SQS brings them: one EventBridge event a message.
  static InputStream batch(Announcement... announcements) {
    return batch(Stream.of(announcements).map(it -> new Published(it, Optional.empty())).toList());
  }

  /// An announcement, and when it was published.
  record Published(Announcement announcement, Optional<Instant> at) {
    static Published at(Instant at, Announcement announcement) {
      return new Published(announcement, Optional.of(at));
    }
  }

  static InputStream batch(List<Published> all) {
    var batch = JsonTree.object();
    var records = batch.putArray("Records");
    for (var published : all) {
      var announcement = published.announcement();
      var event = JsonTree.object().put("version", "0").put("id", "e-" + announcement.id());
      event.put("detail-type", announcement.type()).put("source", "oarlock");
      published.at().ifPresent(at -> event.put("time", at.toString()));
      event.set("detail", AnnouncementJson.write(announcement).put("correlation", "signal-1"));
      records
          .addObject()
          .put("messageId", "m-" + announcement.id())
          .put("eventSource", "aws:sqs")
          .put("body", JsonTree.write(event));
    }
    return stream(JsonTree.write(batch));
  }

  /// A recorded event, as SQS brings it.
  static InputStream recorded(String sample) throws IOException {
    var event = Files.readString(Path.of("..", "..", "events").resolve(sample));
    var batch = JsonTree.object();
    batch.putArray("Records").addObject().put("messageId", "m-1").put("body", event);
    return stream(JsonTree.write(batch));
  }

  static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
