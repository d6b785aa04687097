package dev.oarlock.domain.portfolio.board;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// For whom a digest is, and so of which accounts: `text` is how settings and events write it.
public sealed interface DigestVersion {
  String text();

  /// The week of all accounts.
  record Leadership() implements DigestVersion {
    @Override
    public String text() {
      return "leadership";
    }
  }

  /// The week of one CSM's accounts.
  record Book(Csm csm) implements DigestVersion {
    @Override
    public String text() {
      return "csm:" + csm.name();
    }
  }

  /// The week of one segment.
  record OfSegment(Segment segment) implements DigestVersion {
    @Override
    public String text() {
      return "segment:" + segment.name();
    }
  }

  /// A quarter of all accounts; without one, the latest that is over.
  record BoardPages(Optional<CalendarQuarter> quarter) implements DigestVersion {
    @Override
    public String text() {
      return quarter.map(it -> "board:" + it).orElse("board");
    }
  }

  /// What `text` wrote; empty where it is something else.
  static Optional<DigestVersion> read(String text) {
    var parts = text.strip().split(":", 2);
    var of = parts.length == 2 ? parts[1].strip() : "";
    return switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
      case "leadership" -> of.isEmpty() ? Optional.of(new Leadership()) : Optional.empty();
      case "csm" -> isName(of, 80) ? Optional.of(new Book(new Csm(of))) : Optional.empty();
      case "segment" ->
          isName(of, 40) ? Optional.of(new OfSegment(new Segment(of))) : Optional.empty();
      case "board" ->
          of.isEmpty()
              ? Optional.of(new BoardPages(Optional.empty()))
              : CalendarQuarter.typed(of).map(it -> new BoardPages(Optional.of(it)));
      default -> Optional.empty();
    };
  }

  private static boolean isName(String name, int most) {
    return !name.isEmpty() && name.length() <= most;
  }

  /// Whether an account belongs to it.
  default boolean includes(Optional<Csm> owner, Segment of, PersonDirectory people) {
    return switch (this) {
      case Leadership _, BoardPages _ -> true;
      case Book(var csm) -> {
        var names = people.namesOf(csm).collect(Collectors.toSet());
        yield owner.map(Csm::name).map(PersonId::of).filter(names::contains).isPresent();
      }
      case OfSegment(var segment) -> of.name().equalsIgnoreCase(segment.name());
    };
  }

  /// What the forecast of all says of those that it is of.
  default QuarterOutlook outlook(RevenueForecast forecast, PersonDirectory people) {
    return switch (this) {
      case Leadership _, BoardPages _ ->
          QuarterOutlook.ofAll(Optional.of(forecast), Optional.empty());
      case Book _ ->
          QuarterOutlook.ofPart(
              forecast,
              forecast.csms().largest().stream()
                  .filter(
                      it -> includes(Optional.of(new Csm(it.name())), Segment.UNASSIGNED, people))
                  .toList());
      case OfSegment _ ->
          QuarterOutlook.ofPart(
              forecast,
              forecast.segments().largest().stream()
                  .filter(it -> includes(Optional.empty(), new Segment(it.name()), people))
                  .toList());
    };
  }

  /// Whether it is of some accounts only.
  default boolean isPart() {
    return switch (this) {
      case Leadership _, BoardPages _ -> false;
      case Book _, OfSegment _ -> true;
    };
  }
}
