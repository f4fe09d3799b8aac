# The files of the page that go into the program, relative to the root of the tree. None other is served.
set(CHANCERY_WEB_FILES
  web/index.html
  web/app/main.js)
