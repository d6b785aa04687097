/// Tests that what `template.yaml` names exists, what it grants is needed, and the way it describes
/// works.
@NullMarked
package dev.oarlock.cli.deploy;

import org.jspecify.annotations.NullMarked;
