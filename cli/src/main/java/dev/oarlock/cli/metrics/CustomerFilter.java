package dev.oarlock.cli.metrics;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.Csm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which customers a report is about, by what they are today; all, where nothing is asked for.
final class CustomerFilter {
  @Option(names = "--segment", paramLabel = "NAME", description = "of this segment")
  private @Nullable String segment;

  @Option(names = "--region", paramLabel = "NAME", description = "of this region")
  private @Nullable String region;

  @Option(names = "--csm", paramLabel = "NAME", description = "of this owner")
  private @Nullable String csm;

  boolean accepts(AccountProfile profile) {
    return is(segment, Optional.of(profile.segment().name()))
        && is(region, profile.region())
        && is(csm, profile.csm().map(Csm::name));
  }

  private static boolean is(@Nullable String asked, Optional<String> actual) {
    return asked == null || actual.filter(asked::equalsIgnoreCase).isPresent();
  }
}
