package dev.oarlock.domain.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.episode.EpisodePolicy;
import dev.oarlock.domain.risk.episode.EpisodeStep;
import dev.oarlock.domain.risk.episode.RiskIndicators;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What of an account's risk does not depend on how its signals of one day came, and what does:
/// between the two thresholds of a hysteresis the way counts by intent, and what several batches
/// tell one after the other may open an episode and end it where one batch would do neither.
class EpisodeOrderPropertyTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;

  /// What was told before today, and what is told today.
  private record Day(List<LoggedSignal> before, List<LoggedSignal> today) {
    StreamedAccount told(List<LoggedSignal> today) {
      var stream = stream(today);
      stream.deliver(before.size(), before.size() + today.size());
      return stream;
    }

    StreamedAccount stream(List<LoggedSignal> today) {
      var all = Stream.concat(before.stream(), today.stream()).toList();
      var stream = new StreamedAccount(all, TODAY);
      stream.deliver(0, before.size());
      return stream;
    }
  }

  @Property(tries = 40)
  void oneBatchInAnyOrderAndToldTwiceIsTheSameRiskAndSaysTheSame(
      @ForAll("days") Day day, @ForAll long seed) {
    var random = new Random(seed);
    var again = new ArrayList<>(day.today());
    day.today().stream().filter(_ -> random.nextBoolean()).forEach(again::add);
    Collections.shuffle(again, random);

    var once = day.told(day.today());
    var twice = day.told(again);

    assertThat(twice.state().risk()).isEqualTo(once.state().risk());
    assertThat(twice.state().scores()).isEqualTo(once.state().scores());
    assertThat(set(twice.said())).isEqualTo(set(once.said()));
  }

  @Property(tries = 40)
  void whatIsToldAgainOnTheSameDayChangesNoRiskAndSaysNothing(
      @ForAll("days") Day day, @ForAll long seed) {
    var again = new ArrayList<>(day.today());
    Collections.shuffle(again, new Random(seed));
    var stream = day.stream(Stream.concat(day.today().stream(), again.stream()).toList());
    var from = day.before().size();
    stream.deliver(from, from + day.today().size());
    var before = stream.state();
    var said = set(stream.said());

    for (var i = from + again.size(); i < from + 2 * again.size(); i++) {
      stream.deliver(i, i + 1);
    }

    assertThat(stream.state()).isSameAs(before);
    assertThat(set(stream.said())).isEqualTo(said);
  }

  /// Where today's facts say the same whatever the band was and whether an episode was open.
  @Property(tries = 40)
  void outsideOfHysteresisAnyBatchesEndInTheSameRisk(@ForAll("days") Day day, @ForAll long seed) {
    var random = new Random(seed);
    var shuffled = new ArrayList<>(day.today());
    Collections.shuffle(shuffled, random);

    for (var told : List.of(day.told(day.today()), piecemeal(day, shuffled, random))) {
      var risk = told.state().risk();
      verdict(told.state().facts())
          .ifPresent(atRisk -> assertThat(risk.episode().isPresent()).isEqualTo(atRisk));
    }
  }

  /// However the signals come, and however often the function dies.
  @Property(tries = 40)
  void anEpisodeIsAlertedBeforeTheNextAndNoneEndsThatWasNotAlerted(
      @ForAll("days") Day day, @ForAll long seed) {
    var random = new Random(seed);
    var shuffled = new ArrayList<>(day.today());
    Collections.shuffle(shuffled, random);

    var stream = piecemeal(day, shuffled, random);

    var alerted = new ArrayList<Integer>();
    for (var one : new LinkedHashSet<>(stream.said())) {
      if (one instanceof AccountAtRisk alert) {
        alerted.add(alert.episode());
      } else if (one instanceof AccountRecovered end) {
        assertThat(alerted).contains(end.episode());
      }
    }
    assertThat(alerted).isSorted().doesNotHaveDuplicates();
  }

  private static StreamedAccount piecemeal(Day day, List<LoggedSignal> today, Random random) {
    var stream = day.stream(today);
    var done = day.before().size();
    var size = done + today.size();
    while (done < size) {
      var to = done + 1 + random.nextInt(Math.min(5, size - done));
      if (random.nextInt(4) == 0) {
        stream.dieAfterWriting(done, to);
      }
      stream.deliver(done, to);
      if (random.nextInt(4) == 0) {
        stream.deliver(done, to);
      }
      done = to;
    }
    return stream;
  }

  /// Whether an account with these facts is at risk; empty where it depends on what was before.
  private static Optional<Boolean> verdict(Facts facts) {
    if (AccountContracts.of(facts).standing(TODAY).isOver()) {
      return Optional.empty();
    }
    var verdicts = Stream.of(Band.values()).flatMap(band -> steps(facts, band)).toList();
    return verdicts.stream().distinct().count() == 1
        ? Optional.of(verdicts.getFirst())
        : Optional.empty();
  }

  private static Stream<Boolean> steps(Facts facts, Band before) {
    var models = StreamedAccount.MODELS;
    var assessment = models.scorecards().assess(facts, TODAY, before);
    var signs = new RiskIndicators(assessment, TelltaleDetection.telltalesOn(facts, TODAY));
    var indicators =
        AccountContracts.of(facts).standing(TODAY).isCustomer()
            ? signs.with(models.forecast(facts, TODAY), models.mark())
            : signs;
    var open = new Episode(1, TODAY, new EpisodeCause.EnteredRed(), OptionalInt.empty());
    return Stream.of(Optional.<Episode>empty(), Optional.of(open))
        .map(it -> EpisodePolicy.next(it, 1, indicators))
        .map(EpisodeOrderPropertyTest::isAtRisk);
  }

  private static boolean isAtRisk(EpisodeStep step) {
    return switch (step) {
      case EpisodeStep.Opened _, EpisodeStep.StillOpen _ -> true;
      case EpisodeStep.Closed _, EpisodeStep.Lifted _, EpisodeStep.NotAtRisk _ -> false;
    };
  }

  private static Set<Announcement> set(List<Announcement> said) {
    return said.stream().collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<Day> days() {
    return ArbitrarySignals.logs()
        .filter(log -> log.size() > 1)
        .map(log ->
            new Day(log.subList(0, log.size() / 2), log.subList(log.size() / 2, log.size())));
  }
}
