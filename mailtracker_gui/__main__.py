from mailtracker_gui.app import main

raise SystemExit(main())
