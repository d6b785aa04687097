package dev.oarlock.domain.play;

import static dev.oarlock.domain.play.StartedPlay.RUN;
import static dev.oarlock.domain.play.StartedPlay.marked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlayRunTest {
  private static final LocalDate START = LocalDate.parse("2026-11-02");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  private static final AccountLog LOG =
      AccountLog.of("acme")
          .on(START, StartedPlay.against(START.minusDays(3), START))
          .on(START.plusDays(4), marked("ten", Mark.DONE))
          .on(START.plusDays(5), marked("training", Mark.DONE))
          .on(START.plusDays(6), marked("training", Mark.OPEN))
          .on(START.plusDays(7), marked("logins", Mark.NOT_NEEDED));

  @Test
  void itStandsAsItsLatestMarksSay() {
    var run = PlayRun.find(LOG.facts(TODAY), RUN).orElseThrow();

    assertThat(run.done()).isEqualTo(1);
    assertThat(run.isFinished()).isFalse();
    assertThat(run.next().orElseThrow().task().code()).isEqualTo("training");
    assertThat(run.next().orElseThrow().task().due()).isEqualTo(START.plusDays(14));
  }

  @Property(tries = 40)
  void inAnyOrderInAnyBatchesAndTwiceItStandsTheSame(@ForAll long seed) {
    var random = new Random(seed);
    var told = new ArrayList<LoggedSignal>(LOG.signals());
    told.addAll(LOG.signals());
    Collections.shuffle(told, random);
    var facts = Facts.none();
    while (!told.isEmpty()) {
      var batch = told.subList(0, 1 + random.nextInt(told.size()));
      facts = facts.fold(List.copyOf(batch), TODAY);
      batch.clear();
    }

    assertThat(PlayRun.of(facts)).isEqualTo(PlayRun.of(LOG.facts(TODAY)));
  }
}
