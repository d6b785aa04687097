/// `oarlock reasons`: the picklist of reasons for a loss, as a file.
@NullMarked
package dev.oarlock.cli.reasons;

import org.jspecify.annotations.NullMarked;
