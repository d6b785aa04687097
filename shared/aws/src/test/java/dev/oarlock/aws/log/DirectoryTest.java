package dev.oarlock.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final LocalTable table = LocalTable.empty();
  private final Directory directory = new Directory(table.dynamo(), table.name());

  @Test
  void anEntryComesBackAsItWent() {
    directory.enter(entry("Acme Logistics"), NOON);

    assertThat(directory.all()).containsExactly(entry("Acme Logistics"));
  }

  @Test
  void aNewNameReplacesTheOldOne() {
    directory.enter(entry("Acme"), NOON);
    directory.enter(entry("Acme Logistics"), NOON.plusSeconds(1));

    assertThat(directory.all()).containsExactly(entry("Acme Logistics"));
  }

  @Test
  void anOldNameThatComesLateReplacesNothing() {
    directory.enter(entry("Acme Logistics"), NOON);
    directory.enter(entry("Acme"), NOON.minusSeconds(1));

    assertThat(directory.all()).containsExactly(entry("Acme Logistics"));
  }

  private static DirectoryEntry entry(String name) {
    return new DirectoryEntry(
        new AccountId("acme"),
        name,
        List.of("ACME GmbH"),
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.of(new AccountId("acme-holding")));
  }
}
