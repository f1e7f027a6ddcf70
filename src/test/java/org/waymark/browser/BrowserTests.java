package org.waymark.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests at the browser, one after another in one Java machine, so that they share one running product. */
@Suite
@SelectPackages("org.waymark")
@IncludeClassNamePatterns(".*Test")
@IncludeTags("browser")
class BrowserTests {}
