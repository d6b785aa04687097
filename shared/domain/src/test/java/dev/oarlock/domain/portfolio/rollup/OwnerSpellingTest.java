package dev.oarlock.domain.portfolio.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnerSpellingTest {
  @Test
  void whoIsWrittenInTwoWaysIsOneOwnerUnderTheWayMostAccountsHave() {
    var owners = spellings("li", "Li", "Li", "bo");

    assertThat(owners.of(Optional.of(new Csm("li")))).contains(new Csm("Li"));
    assertThat(owners.of(Optional.of(new Csm("bo")))).contains(new Csm("bo"));
    assertThat(owners.of(Optional.<Csm>empty())).isEmpty();
  }

  @Test
  void theOrderOfAccountsDoesNotMatter() {
    assertThat(spellings("li", "Li")).isEqualTo(spellings("Li", "li"));
  }

  private static OwnerSpelling spellings(String... names) {
    return OwnerSpelling.of(Stream.of(names).map(name -> Optional.of(new Csm(name))));
  }
}
