/// `oarlock plan` and `oarlock rates`: what reports of revenue compare and convert with, as files.
@NullMarked
package dev.oarlock.cli.plan;

import org.jspecify.annotations.NullMarked;
