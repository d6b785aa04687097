package dev.oarlock.cli.digest;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which version of the digest is meant; leadership's, where nothing is typed.
final class VersionOptions {
  @Option(names = "--csm", paramLabel = "NAME", description = "of this owner's accounts")
  private @Nullable String csm;

  @Option(names = "--segment", paramLabel = "NAME", description = "of this segment")
  private @Nullable String segment;

  @Option(names = "--board", description = "a quarter for the board (see --quarter and --out)")
  private boolean board;

  @Option(
      names = "--quarter",
      paramLabel = "2026Q3",
      converter = QuarterConverter.class,
      description = "which quarter the board reads (default: the latest that is over)")
  private @Nullable CalendarQuarter quarter;

  static final class QuarterConverter implements ITypeConverter<CalendarQuarter> {
    @Override
    public CalendarQuarter convert(String typed) {
      return CalendarQuarter.typed(typed)
          .orElseThrow(
              () -> new TypeConversionException("not a quarter such as 2026Q3: '" + typed + "'"));
    }
  }

  boolean isBoard() {
    return board;
  }

  Optional<CalendarQuarter> quarter() {
    return Optional.ofNullable(quarter);
  }

  /// Whose accounts are meant, in words; empty where all are.
  Optional<String> part() {
    return Optional.ofNullable(csm)
        .map("owner %s"::formatted)
        .or(() -> Optional.ofNullable(segment).map("segment %s"::formatted));
  }

  /// Why these cannot go together; empty if they can.
  Optional<String> mistake() {
    var asked = (csm == null ? 0 : 1) + (segment == null ? 0 : 1) + (board ? 1 : 0);
    if (asked > 1) {
      return Optional.of("--csm, --segment and --board are different digests: give one of them.");
    }
    return quarter != null && !board
        ? Optional.of("--quarter is of the board's digest: add --board.")
        : Optional.empty();
  }

  DigestVersion version() {
    if (board) {
      return new DigestVersion.BoardPages(quarter());
    }
    if (csm != null) {
      return new DigestVersion.Book(new Csm(csm));
    }
    return segment != null
        ? new DigestVersion.OfSegment(new Segment(segment))
        : new DigestVersion.Leadership();
  }
}
