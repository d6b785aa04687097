package dev.oarlock.domain.announce;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.call.Figure;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.OffsetDateTime;
import java.util.Optional;

/// How a disagreement about a renewal came to its end.
public sealed interface Settled {
  /// A lead decided, `at` on the business's clock; `last` is the figure that counts since, none
  /// while it is only watched.
  record Decided(Choice choice, Optional<Figure> last, Csm by, OffsetDateTime at)
      implements Settled {}

  /// Model and CSM came together by themselves.
  record Agreed() implements Settled {}

  /// There is nothing left to decide: the day has passed, or they signed or gave notice before.
  record Over() implements Settled {}
}
