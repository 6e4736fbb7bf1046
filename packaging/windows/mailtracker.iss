; The installer for Windows; untested.  Inno Setup 6.3 or later, after PyInstaller:
;   iscc /DVersion=VERSION packaging\windows\mailtracker.iss
; To sign, add:  /Ssigned="signtool sign /fd sha256 /tr URL /td sha256 /n NAME $f" /DSign
#ifndef Version
  #error say which version: /DVersion=VERSION
#endif
#define Window "MailTrackerWindow.exe"

[Setup]
; The id ties an upgrade to what is installed: never change it.
AppId={{5B0C6F5E-6C0B-4C7E-9F8C-2D3E0B5C7A41}
AppName=MailTracker
AppVersion={#Version}
AppPublisher={#GetEnv("MAILTRACKER_PUBLISHER")}
CloseApplications=yes
DefaultDirName={autopf}\MailTracker
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\.build\freezing\mailtracker\mailtracker.ico
UninstallDisplayIcon={app}\{#Window}
OutputDir=..\..\dist
OutputBaseFilename=MailTracker-{#Version}-windows-setup
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
#ifdef Sign
SignTool=signed
#endif

[Files]
Source: "..\..\dist\mailtracker\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\MailTracker"; Filename: "{app}\{#Window}"

[Registry]
; A program for mailto: links, to be chosen under Settings, Apps, Default apps.
Root: HKA; Subkey: "Software\Classes\MailTracker.mailto"; ValueType: string; ValueData: "MailTracker"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\MailTracker.mailto"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\MailTracker.mailto\shell\open\command"; ValueType: string; ValueData: """{app}\{#Window}"" ""%1"""
Root: HKA; Subkey: "Software\Clients\Mail\MailTracker"; ValueType: string; ValueData: "MailTracker"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Clients\Mail\MailTracker\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "MailTracker"
Root: HKA; Subkey: "Software\Clients\Mail\MailTracker\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "Did my mail arrive, and was it read?"
Root: HKA; Subkey: "Software\Clients\Mail\MailTracker\Capabilities\URLAssociations"; ValueType: string; ValueName: "mailto"; ValueData: "MailTracker.mailto"
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "MailTracker"; ValueData: "Software\Clients\Mail\MailTracker\Capabilities"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,MailTracker}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; Whether it starts at login is the user's setting; the profile stays.
Filename: "reg.exe"; Parameters: "delete HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v mailtracker /f"; Flags: runhidden; RunOnceId: "AtLogin"
