/// What whoever is refused reads, and why a card stands elsewhere.
@NullMarked
package dev.oarlock.slack.view.access;

import org.jspecify.annotations.NullMarked;
