package dev.oarlock.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.delivery.UnclearPost.NextStep;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnclearPostTest {
  private static final Instant SENT = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant LATER = SENT.plusSeconds(360);
  private static final UnclearPost ONCE = UnclearPost.first(SENT, Optional.empty());
  private static final UnclearPost TWICE = ONCE.sentAgain(SENT, Optional.empty());

  @Test
  void whatIsFoundIsKept() {
    var place = new MessageLocation("C1", "1.0");

    assertThat(ONCE.next(new MessageSearch.Found(place), SENT)).isEqualTo(new NextStep.Keep(place));
    assertThat(TWICE.next(new MessageSearch.Found(place), LATER))
        .isEqualTo(new NextStep.Keep(place));
  }

  @Test
  void whatSurelyIsNotThereIsSentAsIfForTheFirstTime() {
    assertThat(TWICE.next(new MessageSearch.Missing(true), LATER))
        .isEqualTo(new NextStep.Send(Optional.empty()));
  }

  @Test
  void aMinuteMustHavePassedSinceItWasSent() {
    assertThat(ONCE.next(new MessageSearch.Missing(true), SENT.plusSeconds(59)))
        .isInstanceOf(NextStep.Wait.class);
    assertThat(ONCE.next(new MessageSearch.Missing(true), SENT.plusSeconds(60)))
        .isInstanceOf(NextStep.Send.class);
  }

  @Test
  void whereNobodyCanTellItIsSentOnceMoreAndNeverAgain() {
    for (var search :
        new MessageSearch[] {
          new MessageSearch.Missing(false), new MessageSearch.Unreadable("missing_scope")
        }) {
      assertThat(ONCE.next(search, LATER)).isEqualTo(new NextStep.Send(Optional.of(ONCE)));
      assertThat(TWICE.next(search, LATER)).isInstanceOf(NextStep.Stop.class);
    }
  }

  @Test
  void whileSlackDoesNotSayNothingIsSent() {
    assertThat(ONCE.next(new MessageSearch.Unanswered("HTTP 503"), LATER))
        .isEqualTo(new NextStep.Wait("HTTP 503"));
  }
}
