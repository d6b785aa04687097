package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.announce.AnnouncementFixture.Published;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BurstMessagesTest {
  private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";
  private static final String ROUTES = "{\"default\":\"#customer-health\"}";

  private static final Pattern LIST = Pattern.compile("^\\d+ accounts? (is|are) at risk");
  private static final Pattern ACCOUNT = Pattern.compile("\\bAccount (\\d+)\\b");

  private final FakeSlackApi slack = new FakeSlackApi();
  private final LocalTable table = LocalTable.empty();
  private final AppContext appContext =
      new AppContext(
          AnnouncementFixture.settings(table, slack.url(), ROUTES),
          Clock.fixed(Instant.parse("2026-11-22T08:30:00Z"), ZoneOffset.UTC),
          table.dynamo(),
          new RecordingEventBus(),
          _ -> {});
  private final AnnounceChange handler = new AnnounceChange(appContext);

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void fiveAlertsAreFiveMessages() {
    handle(alerts(1, 5));

    assertThat(slack.posts()).hasSize(5);
  }

  @Test
  void thirtyAlertsAtOnceAreOneListByWorthWithAButtonForEach() {
    handle(alerts(1, 30));

    assertThat(slack.posts().getFirst().text()).startsWith("30 accounts are at risk.");
    assertThat(slack.posts().getFirst().blocks()).contains("risk.open.0", "account-1");
    assertThat(messages()).hasSize(1);
  }

  @Test
  void batchesOfABurstGrowTheOneList() {
    for (var from = 1; from <= 30; from += 10) {
      handle(alerts(from, from + 9));
    }

    assertThat(messages()).hasSize(1);
    assertThat(slack.posts().getLast().text()).startsWith("30 accounts are at risk.");
  }

  @Test
  void whatComesOneByOneIsAListFromTheSixthOn() {
    for (var i = 1; i <= 9; i++) {
      handle(alerts(i, i));
    }

    assertThat(messages()).hasSize(6);
    assertThat(slack.posts().getLast().text()).startsWith("9 accounts are at risk.");
  }

  @Test
  void aListSaysOfWhomACardStandsByItself() {
    for (var i = 1; i <= 7; i++) {
      handle(alerts(i, i));
    }

    var lines = slack.posts().getLast().text().lines().filter(it -> it.contains("Account "));
    assertThat(lines.filter(it -> it.endsWith("Its card stands in this channel.")))
        .hasSize(5)
        .noneMatch(it -> it.contains("Account 6") || it.contains("Account 7"));
  }

  @Test
  void theSameBurstAgainPostsNothing() {
    handle(alerts(1, 10));
    handle(alerts(1, 10));

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void tenMinutesAreTenMinutesWhateverTheClockShows() {
    for (var i = 1; i <= 10; i++) {
      handleAt("2026-11-22T08:%02d:00Z".formatted(4 + i), alerts(i, i));
    }

    assertThat(messages()).as("five and one list").hasSize(6);
    assertThat(slack.posts().getLast().text()).startsWith("10 accounts are at risk.");
  }

  @Test
  void sixInMoreThanTenMinutesAreSixMessages() {
    for (var i = 0; i <= 5; i++) {
      handleAt("2026-11-22T08:%02d:%02dZ".formatted(2 * i, i), alerts(i, i));
    }

    assertThat(messages()).hasSize(6);
    assertThat(slack.posts()).noneMatch(post -> post.text().contains("accounts are at risk"));
  }

  @Test
  void whatIsAnnouncedAcrossTheFullTenMinutesIsOneListAtOnce() {
    deliver(IntStream.range(0, 10).mapToObj(i -> alert(i, atTheTurn(8 + i))).toList());

    assertThat(slack.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text()).startsWith("10 accounts are at risk."));
  }

  @Test
  void aSteadyStreamIsANewListNowAndThenAndTellsNothingInTwo() {
    for (var i = 0; i < 35; i++) {
      handleAt("2026-11-22T08:%02d:00Z".formatted(i), alerts(i, i));
    }

    assertThat(singles()).hasSize(5);
    assertThat(lists()).hasSizeBetween(2, 4);
    assertThat(listed()).doesNotHaveDuplicates().hasSize(35);
  }

  @Test
  void theFirstOfAFurtherListIsCountedAsOne() {
    for (var i = 0; i <= 20; i++) {
      handleAt("2026-11-22T08:%02d:00Z".formatted(i), alerts(i, i));
    }

    assertThat(slack.posts().getLast().text()).startsWith("1 account is at risk.");
  }

  @Test
  void whatIsPublishedAgainLaterIsInTheListOnce() {
    handleAt("2026-11-22T08:09:00Z", alerts(1, 8));
    handleAt("2026-11-22T08:12:00Z", alerts(1, 8));
    handleAt("2026-11-22T08:12:00Z", alerts(9, 9));

    assertThat(messages()).hasSize(1);
    assertThat(slack.posts().getLast().text()).startsWith("9 accounts are at risk.");
  }

  /// However announcements come: in any order, again, and by several at a time.
  @RepeatedTest(4)
  void anyTenMinutesHaveFiveSinglesAtMostAndNoneInTwoLists(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var first = Instant.parse("2026-11-22T08:00:00Z");
    var moments = IntStream.range(0, 20).mapToObj(_ -> first.plusSeconds(random.nextInt(2400)));
    var at = moments.toList();
    var order = new ArrayList<>(IntStream.range(0, at.size()).boxed().toList());
    order.addAll(order.subList(0, 7));
    Collections.shuffle(order, random);

    order.forEach(i -> deliver(List.of(alert(i, at.get(i)))));

    var single = IntStream.range(0, at.size()).filter(i -> singles().contains(i)).boxed().toList();
    assertThat(single)
        .allSatisfy(i ->
            assertThat(single)
                .filteredOn(j -> isWithinTenMinutesFrom(at.get(i), at.get(j)))
                .hasSizeLessThanOrEqualTo(5));
    assertThat(listed()).doesNotHaveDuplicates();
    assertThat(Stream.concat(listed().stream(), singles().stream()))
        .containsAll(IntStream.range(0, at.size()).boxed().toList());
  }

  private static boolean isWithinTenMinutesFrom(Instant first, Instant other) {
    return !other.isBefore(first) && !other.isAfter(first.plusSeconds(600));
  }

  @Test
  void severalAtATimeOpenOneListAcrossTheFullTenMinutes() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var deliveries =
          IntStream.range(0, 24)
              .mapToObj(i -> (Callable<String>) () -> deliver(List.of(alert(i, atTheTurn(i)))))
              .toList();
      for (var answer : threads.invokeAll(deliveries)) {
        assertThat(answer.get()).isEqualTo(NONE_FAILED);
      }
    }

    assertThat(singles()).hasSizeLessThanOrEqualTo(5);
    assertThat(listed()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(19);
  }

  /// Twelve seconds before the full ten minutes, and twelve from there on.
  private static Instant atTheTurn(int second) {
    return Instant.parse("2026-11-22T08:09:48Z").plusSeconds(second);
  }

  @Test
  void alertsAndHandoversAreCountedApart() {
    handle(alerts(1, 5));
    handle(AnnouncementFixture.handover(6, "li"));

    assertThat(slack.posts()).hasSize(6);
  }

  /// The numbers of the accounts that have a message of their own.
  private List<Integer> singles() {
    return messages().stream()
        .filter(post -> !LIST.matcher(post.text()).find())
        .flatMap(post -> numbers(post).stream().limit(1))
        .toList();
  }

  /// What each list shows in the end.
  private Collection<FakeSlackApi.Post> lists() {
    var latest = new LinkedHashMap<String, FakeSlackApi.Post>();
    slack.posts().stream()
        .filter(post -> LIST.matcher(post.text()).find())
        .forEach(post -> latest.put(post.ts().isEmpty() ? stamp(post) : post.ts(), post));
    return latest.values();
  }

  private List<Integer> listed() {
    return lists().stream().flatMap(post -> numbers(post).stream()).toList();
  }

  private static List<Integer> numbers(FakeSlackApi.Post post) {
    return ACCOUNT
        .matcher(post.text())
        .results()
        .map(it -> Integer.valueOf(it.group(1)))
        .distinct()
        .toList();
  }

  /// What the stand-in for Slack calls it by.
  private String stamp(FakeSlackApi.Post post) {
    return "1795336200.00000" + (slack.posts().indexOf(post) + 1);
  }

  /// Without those that took the place of another.
  private List<FakeSlackApi.Post> messages() {
    return slack.posts().stream().filter(post -> post.ts().isEmpty()).toList();
  }

  private static Announcement[] alerts(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(AnnouncementFixture::atRisk)
        .toArray(Announcement[]::new);
  }

  private static Published alert(int number, Instant at) {
    return Published.at(at, AnnouncementFixture.atRisk(number));
  }

  private void handleAt(String at, Announcement... announcements) {
    deliver(Stream.of(announcements).map(it -> Published.at(Instant.parse(at), it)).toList());
  }

  /// As a queue does: what is handed back comes again.
  private String deliver(List<Published> batch) {
    var answer = AnnouncementFixture.answer(handler, AnnouncementFixture.batch(batch));
    for (var tries = 0; tries < 10 && !answer.equals(NONE_FAILED); tries++) {
      answer = AnnouncementFixture.answer(handler, AnnouncementFixture.batch(batch));
    }
    assertThat(answer).isEqualTo(NONE_FAILED);
    return answer;
  }

  private void handle(Announcement... announcements) {
    assertThat(AnnouncementFixture.answer(handler, AnnouncementFixture.batch(announcements)))
        .isEqualTo(NONE_FAILED);
  }
}
