package dev.oarlock.aws.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountDirectoryTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final LocalTable table = LocalTable.empty();
  private final AccountDirectory directory = new AccountDirectory(table.dynamo(), table.name());

  @Test
  void anEntryComesBackAsItWent() {
    directory.register(entry("Acme Logistics"), NOON);

    assertThat(directory.all()).containsExactly(entry("Acme Logistics"));
  }

  @Test
  void aNewNameReplacesTheOldOne() {
    directory.register(entry("Acme"), NOON);
    directory.register(entry("Acme Logistics"), NOON.plusSeconds(1));

    assertThat(directory.all()).containsExactly(entry("Acme Logistics"));
  }

  @Test
  void anOldNameThatComesLateReplacesNothing() {
    directory.register(entry("Acme Logistics"), NOON);
    directory.register(entry("Acme"), NOON.minusSeconds(1));

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
