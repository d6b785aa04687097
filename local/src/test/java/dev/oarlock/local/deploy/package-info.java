/// Holds `template.yaml` to its word: what it names exists, what it grants is needed, and the way
/// it describes works.
@NullMarked
package dev.oarlock.local.deploy;

import org.jspecify.annotations.NullMarked;
