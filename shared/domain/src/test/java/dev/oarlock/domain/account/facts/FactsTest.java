package dev.oarlock.domain.account.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTest {
  private record Count(long facts, int asked) {}

  private int asked;

  @Test
  void aViewIsMadeOnceForTheSameFacts() {
    var facts = Facts.none();

    var first = facts.view(Count.class, this::count);

    assertThat(facts.view(Count.class, this::count)).isSameAs(first);
    assertThat(asked).isEqualTo(1);
  }

  private Count count(Facts facts) {
    return new Count(facts.all().count(), ++asked);
  }
}
